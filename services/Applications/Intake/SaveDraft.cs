using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using QualityAward.Applications.Case;
using QualityAward.Applications.Intake.Rules;
using QualityAward.Applications.Papers;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Common.Editions;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Files;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Json;

namespace QualityAward.Applications.Intake;

/// <summary>
/// 保存草稿, what applicants do again and again: one round trip with one UPDATE that commits by itself, without reading the form
/// that is about to be replaced. Its condition is the whole rule: an own draft, never submitted, in the version that was seen.
/// Whatever does not meet it goes the way of the aggregate, which knows why and says so.
/// </summary>
public sealed class SaveDraft(
    ApplicationsDb db,
    NpgsqlDataSource source,
    FormProtection protection,
    RequiredPapers papers,
    AwardClock clock
)
{
    private const string Update = $"""
        UPDATE applications AS a
        SET draft = $1, changed_at = $2, name = CASE a.kind WHEN '{nameof(
            CandidateKind.Organisation
        )}' THEN $3 ELSE $4 END
        FROM editions AS e
        WHERE a.id = $5 AND a.applicant_unit = $6 AND a.xmin = $7 AND a.state = '{nameof(
            ApplicationState.Draft
        )}' AND e.id = a.edition_id
        RETURNING a.xmin, a.kind, a.edition_id, e.ordinal, e.first_year, e.last_year, e.schedule_filing_from, e.schedule_filing_to,
            (e.call ->> '{nameof(CallView.IssuedOn)}')::date
        """;

    private const string NamedFiles = """
        SELECT id, name, content_type, size, sha256, key_id IS NOT NULL, uploaded_at
        FROM stored_files
        WHERE unit = $1 AND id = ANY ($2)
        ORDER BY uploaded_at
        """;

    /// <summary>Saves.</summary>
    /// <returns>The draft, or null where it has to go the way of the aggregate; nothing was changed then.</returns>
    public async Task<TaggedOk<ApplicationView>?> TryAsync(
        CaseAct on,
        ApplicationForm form,
        CancellationToken cancellationToken
    )
    {
        if (on.Seen is null || FormProtection.NeedsStored(form))
        {
            return null;
        }

        var draft = protection.Seal(form, stored: new());
        var saved = await db
            .Database.CreateExecutionStrategy()
            .ExecuteAsync(token => WriteAsync(on, draft, token), cancellationToken);
        if (saved is null)
        {
            return null;
        }

        var stamped = await papers.SeemsToNeedAsync(
            saved.EditionId,
            StampedActs.Recommendation,
            cancellationToken
        );
        return Tagged.Ok(View(on, draft, saved, stamped), saved.Version);
    }

    private async Task<Saved?> WriteAsync(
        CaseAct on,
        ApplicationForm draft,
        CancellationToken cancellationToken
    )
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(
            new(Update)
            {
                Parameters =
                {
                    new()
                    {
                        Value = JsonSerializer.SerializeToUtf8Bytes(draft, AwardJson.Options),
                        NpgsqlDbType = NpgsqlDbType.Jsonb,
                    },
                    new() { Value = clock.Now.ToUniversalTime() },
                    Text(Application.NameIn(CandidateKind.Organisation, draft)),
                    Text(Application.NameIn(CandidateKind.Individual, draft)),
                    new() { Value = on.Id },
                    Text(on.By.Unit),
                    new() { Value = on.Seen!.Value, NpgsqlDbType = NpgsqlDbType.Xid },
                },
            }
        );
        Guid[] named = [.. FormFiles.Of(draft)];
        batch.BatchCommands.Add(
            new(NamedFiles)
            {
                Parameters =
                {
                    Text(on.By.Unit),
                    new() { Value = named },
                },
            }
        );
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
        {
            return null;
        }

        var saved = new Saved(
            reader.GetFieldValue<uint>(0),
            Enum.Parse<CandidateKind>(reader.GetString(1)),
            reader.GetGuid(2),
            new(reader.GetInt32(3), reader.GetInt32(4), reader.GetInt32(5)),
            reader.GetFieldValue<DateOnly>(6),
            reader.GetFieldValue<DateOnly>(7),
            await reader.IsDBNullAsync(8, cancellationToken)
                ? null
                : reader.GetFieldValue<DateOnly>(8),
            []
        );
        await reader.NextResultAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            saved.Files.Add(
                new(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetString(2),
                    reader.GetInt64(3),
                    reader.GetString(4),
                    reader.GetBoolean(5),
                    reader.GetFieldValue<DateTimeOffset>(6).ToOffset(AwardClock.ShanghaiOffset)
                )
            );
        }

        return saved;
    }

    private static NpgsqlParameter Text(string? value) =>
        new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private ApplicationView View(CaseAct on, ApplicationForm draft, Saved saved, bool stamped)
    {
        var issues = FormCheck.Run(
            saved.Kind,
            protection.OpenNumber(draft),
            new(stamped, saved.CalledOn, clock.Today)
        );
        return new(
            on.Id,
            saved.EditionId,
            saved.Edition.ToString(),
            saved.Kind,
            ApplicationState.Draft,
            ApplicationState.Draft.ChineseName(),
            ReceivingUnit: null,
            ReceivingBody: null,
            protection.ForOwner(draft),
            issues,
            Versions: 0,
            SubmittedAt: null,
            ReturnReasons: null,
            saved.FilingTo,
            saved.Files,
            Remarks: FormRemarks.Of(draft)
        )
        {
            Acts = OwnActs.OpenTo(
                on.By,
                on.Id,
                ApplicationState.Draft,
                FilingPeriodRule.Against(
                    saved.FilingFrom,
                    saved.FilingTo,
                    returned: false,
                    clock.Today
                ),
                issues.Count
            ),
        };
    }

    private sealed record Saved(
        uint Version,
        CandidateKind Kind,
        Guid EditionId,
        EditionName Edition,
        DateOnly FilingFrom,
        DateOnly FilingTo,
        DateOnly? CalledOn,
        List<FileView> Files
    );
}
