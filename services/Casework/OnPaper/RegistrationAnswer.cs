using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Casework.OnPaper;

/// <summary>代录 as it is answered: unsealed for whoever may know of it.</summary>
internal sealed class RegistrationAnswer<TDb>(
    RegistrationReaders<TDb> readers,
    IEnumerable<IRegisteredAct> acts,
    SecretBox box
) : ICaseAnswer<Registration, RegistrationView>
    where TDb : DbContext
{
    public Task<TaggedOk<RegistrationView>> OfAsync(
        Registration found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(View(found, by), found.Version));

    /// <summary>One registration.</summary>
    /// <exception cref="RefusedException">404 also where the person may not know of it.</exception>
    public async Task<TaggedOk<RegistrationView>> ReadAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await OfAsync(
            await readers.FindAsync(by, id, cancellationToken)
                ?? throw new RefusedException(Refusals.NotFound),
            by,
            cancellationToken
        );

    /// <summary>A page of the unit's, latest first.</summary>
    public async Task<Page<RegistrationView>> PageAsync(
        string? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var rows = await readers.PageAsync(
            by,
            page.After,
            StateOf(state),
            page.Size,
            cancellationToken
        );
        return page.Of(rows, row => row.Id, row => View(row, by));
    }

    /// <summary>The registration as it is shown to somebody who may know of it.</summary>
    public RegistrationView View(Registration registration, AwardUser by) =>
        WithActs(registration.ToView(box), registration, by);

    /// <summary>As it is answered to its registrar; that answer is kept for the idempotency key, so what is sealed stays out of it.</summary>
    public RegistrationView Receipt(Registration registration, AwardUser by) =>
        WithActs(registration.ToView(box: null), registration, by);

    private RegistrationView WithActs(
        RegistrationView view,
        Registration registration,
        AwardUser by
    )
    {
        var open = RegistrationActs.Table.OpenTo(by, registration);
        return open.Count == 0
            ? view
            : view with
            {
                Acts = [.. open.Select(act => act with { Article = ArticleOf(registration.Act) })],
            };
    }

    private int ArticleOf(string name) => acts.Single(act => act.Name == name).Article;

    // Each state is one word, so its name on the wire is its own in lower case.
    private static RegistrationState? StateOf(string? state) =>
        state is null ? null
        : Enum.TryParse<RegistrationState>(state, ignoreCase: true, out var known)
        && Enum.IsDefined(known)
            ? known
        : throw new RefusedException(
            Refusals.Malformed("状态应为 pending、checked 或者 rejected。")
        );
}
