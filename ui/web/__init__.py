"""The web page: chat with cited answers beside the transcript. Gradio stays inside this folder."""
