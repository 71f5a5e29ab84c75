namespace QualityAward.Workbench.Shell;

/// <summary>A page in the navigation.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address, relative to <c>/workbench/</c>; absolute ones lead to the public pages.</param>
/// <param name="Icon">Icon beside the name.</param>
internal sealed record MenuEntry(string Text, string Href, string Icon);

/// <summary>A stage of the work with its pages.</summary>
/// <param name="Stage">Its name in the regulation's words.</param>
/// <param name="Entries">Its pages.</param>
internal sealed record MenuGroup(string Stage, IReadOnlyList<MenuEntry> Entries);
