using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace QualityAward.Browser;

/// <summary>A part of a page with its inputs and buttons, found by the words that a reader of the page sees or hears.</summary>
/// <param name="root">The part.</param>
/// <param name="touches">Whether buttons and links are tapped with a finger instead of clicked with a mouse.</param>
public class Form(ILocator root, bool touches)
{
    /// <summary>The part itself.</summary>
    public ILocator Root { get; } = root;

    /// <summary>A named part of this part: a section, a form, a group.</summary>
    public Form In(AriaRole role, string name) =>
        new(Root.GetByRole(role, new() { Name = name, Exact = true }), touches);

    /// <summary>The form of an act that the page has opened.</summary>
    public Form Act(string title) => In(AriaRole.Form, title);

    /// <summary>Types, and leaves the input.</summary>
    public async Task FillAsync(string label, string value)
    {
        var input = Root.GetByLabel(Labelled(label));
        await input.FillAsync(value);
        await input.BlurAsync();
    }

    /// <summary>Chooses from a list by the words shown.</summary>
    public Task ChooseAsync(string label, string option) =>
        Root.GetByLabel(Labelled(label))
            .SelectOptionAsync(new SelectOptionValue { Label = option });

    /// <summary>Ticks a box.</summary>
    public Task TickAsync(string label) =>
        Root.GetByRole(AriaRole.Checkbox, new() { Name = label }).CheckAsync();

    /// <summary>Picks one answer of a question.</summary>
    public Task PickAsync(string question, string answer) =>
        Root.GetByRole(AriaRole.Radiogroup, new() { NameRegex = Labelled(question) })
            .GetByRole(AriaRole.Radio, new() { Name = answer, Exact = true })
            .CheckAsync();

    /// <summary>Uploads a small PDF named after the input, and waits until it is named on the page.</summary>
    public async Task UploadAsync(string label)
    {
        var name = $"{label}.pdf";
        await Root.GetByLabel(Labelled(label))
            .And(Root.Page.Locator("input[type=file]"))
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/pdf",
                    Buffer = Scenario.Cast.Papers.Scan("browser"),
                }
            );
        await Expect(Root.GetByRole(AriaRole.Link, new() { Name = name })).ToBeVisibleAsync();
    }

    /// <summary>Fills in a stamped paper: 发文字号, 日期, 扫描件.</summary>
    /// <param name="what">What stands before 发文字号, 日期 and 扫描件.</param>
    /// <param name="number">发文字号; null for a paper without one.</param>
    /// <param name="day">Its date, ISO.</param>
    public async Task FillPaperAsync(string what, string? number, string day)
    {
        if (number is not null)
        {
            await FillAsync($"{what}发文字号", number);
        }

        await FillAsync($"{what}日期", day);
        await UploadAsync($"{what}扫描件");
    }

    /// <summary>Presses a button.</summary>
    public Task PressAsync(string button) =>
        TouchAsync(Root.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }));

    /// <summary>Follows a link.</summary>
    public Task FollowAsync(string link) =>
        TouchAsync(Root.GetByRole(AriaRole.Link, new() { Name = link }).First);

    /// <summary>Clicks or taps, where a person would: on what lies on top there.</summary>
    protected Task TouchAsync(ILocator what) => touches ? what.TapAsync() : what.ClickAsync();

    /// <summary>Waits until these words are seen.</summary>
    public Task ExpectAsync(string words) => Expect(Root.GetByText(words).First).ToBeVisibleAsync();

    // An input that may stay empty says so after its label.
    private static Regex Labelled(string label) => new($"^{Regex.Escape(label)}(（选填）)?$");
}
