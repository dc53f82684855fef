"""What git knows of posts: in the work tree, and in other revisions."""
