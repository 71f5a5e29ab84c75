using System.Text.Json;
using QualityAward.Casework.OnPaper;

namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>Writes a note that somebody wrote on paper.</summary>
public sealed class NoteAct(PapersDb db) : IRegisteredAct
{
    public string Name => "note";

    public string ChineseName => "便笺";

    public int Article => 1;

    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var text = payload.GetProperty("text").GetString()!;
        db.Notes.Add(new Note { Id = entry.Id, Text = $"{entry.OnBehalfOf}：{text}" });
        return text == "refuse"
            ? throw new RefusedException(new(RefusalKind.RuleOfLaw, "no", "不行", "不行。"))
            : Task.CompletedTask;
    }
}
