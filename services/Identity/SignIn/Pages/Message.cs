namespace QualityAward.Identity.SignIn.Pages;

/// <summary>A page that only says something and leads on.</summary>
/// <param name="Title">Heading.</param>
/// <param name="Text">One or two sentences.</param>
/// <param name="Link">Where to go on.</param>
/// <param name="LinkText">What that is.</param>
public sealed record Message(string Title, string Text, string Link, string LinkText);
