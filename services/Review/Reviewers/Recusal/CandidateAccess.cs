using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.Common.Cases;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Problems;
using QualityAward.Review.Editions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Recusal;

/// <summary>
/// 第七条、第二十二条、第二十五条：which candidates a person may open now, as a query, so that what is hidden is never
/// counted, ordered or averaged. Whoever lists, scores, discusses or votes starts from <see cref="Openable"/>.
/// </summary>
public sealed partial class CandidateAccess(ReviewDb db)
{
    // As IdentityIndex makes the key of an organisation.
    private const string Organisation = "org:";

    // More in one command would be planned longer than they are asked one by one.
    private const int PeopleAtOnce = 16;

    /// <summary>The candidates, of all editions, that the person may open.</summary>
    public IQueryable<ReviewCandidate> Openable(AwardUser by) =>
        Eligible(by)
            .Where(c => db.Pledges.Any(p => p.EditionId == c.EditionId && p.Subject == by.Subject));

    /// <summary>The candidates that the person is not shut out of, whether or not they have a part in them.</summary>
    public IQueryable<ReviewCandidate> Clear(AwardUser by) => Clear(All(by), by);

    /// <summary>
    /// As <see cref="Clear(AwardUser)"/>, for what tells of several candidates at once: a supervisor reads it only once
    /// appointed and signed (article 7).
    /// </summary>
    public IQueryable<ReviewCandidate> Readable(AwardUser by) =>
        by.Role == Roles.Supervisor
            ? Appointed(Clear(by), by, ReviewGroup.Supervisor)
                .Where(c =>
                    db.Pledges.Any(p => p.EditionId == c.EditionId && p.Subject == by.Subject)
                )
            : Clear(by);

    /// <summary>
    /// As <see cref="Clear(AwardUser)"/>, those that are not reported yet among them: for recusals that are suggested while a
    /// receiving body still works on the case.
    /// </summary>
    public IQueryable<ReviewCandidate> ClearFromTheStart(AwardUser by) =>
        Clear(db.Candidates.IgnoreQueryFilters(), by);

    /// <summary>
    /// What the person may declare interests in: accepted ones, for those who see reports all of them, and for clerks of
    /// receiving bodies and departments what came before their unit.
    /// </summary>
    public IQueryable<ReviewCandidate> Declarable(AwardUser by) =>
        by.Role switch
        {
            Roles.Office or Roles.Supervisor or Roles.Government => Unrecused(All(by), by),
            Roles.ReceivingBody or Roles.Department => BeforeUnit(Unrecused(All(by), by), by)
                .Where(c => c.Name != ""),
            _ => Unrecused(All(by), by).Where(c => c.State == CandidateState.Accepted),
        };

    /// <summary>第十二条、第十三条：whether the regulation puts cases before the person's unit, which is then no relation.</summary>
    public static bool ActsForUnit(AwardUser by) =>
        by.Role is Roles.ReceivingBody or Roles.Department;

    /// <summary>
    /// Of the candidates before a clerk's unit, those that the clerk has only to declare on. Where Review has not heard of a
    /// submission yet, the clerk cannot have declared either.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> UndeclaredAsync(
        AwardUser by,
        IReadOnlyCollection<Guid> candidates,
        CancellationToken cancellationToken
    )
    {
        if (!ActsForUnit(by))
        {
            return [];
        }

        var clear = ClearFromTheStart(by);
        var closed = await db
            .Candidates.IgnoreQueryFilters()
            .Where(c =>
                candidates.Contains(c.Id)
                && (
                    !clear.Any(known => known.Id == c.Id)
                    || db.Declarations.Any(d => d.Subject == by.Subject && d.CandidateId == c.Id)
                )
            )
            .Select(c => c.Id)
            .ToListAsync(cancellationToken);
        return [.. candidates.Except(closed)];
    }

    /// <summary>
    /// One question about many people of an edition, some in one command: each person's candidates by account id. The question
    /// stays the one that is asked for a single person.
    /// </summary>
    /// <param name="editionId">The edition, in which all of them are appointed.</param>
    /// <param name="people">Who is asked about.</param>
    /// <param name="candidates">A query of this class.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<ILookup<string, Guid>> OfEachAsync(
        Guid editionId,
        IEnumerable<AwardUser> people,
        Func<AwardUser, IQueryable<ReviewCandidate>> candidates,
        CancellationToken cancellationToken
    )
    {
        List<(string Subject, Guid Candidate)> found = [];
        foreach (var some in people.Chunk(PeopleAtOnce))
        {
            // By the appointment's own column: PostgreSQL does not know the type of a parameter that is only passed through.
            var all = some.Select(person =>
                    candidates(person)
                        .Where(c => c.EditionId == editionId)
                        .SelectMany(
                            c =>
                                db.Appointments.Where(a =>
                                    a.EditionId == c.EditionId && a.Subject == person.Subject
                                ),
                            (c, a) => new { a.Subject, Candidate = c.Id }
                        )
                )
                .Aggregate((one, other) => one.Concat(other));
            found.AddRange(
                (await all.ToListAsync(cancellationToken)).Select(row =>
                    (row.Subject, row.Candidate)
                )
            );
        }

        return found.ToLookup(row => row.Subject, row => row.Candidate);
    }

    /// <summary>The candidates that an expert may be given: signed, declared, clear, accepted.</summary>
    public IQueryable<ReviewCandidate> Assignable(AwardUser expert) =>
        Unassigned(expert)
            .Where(c =>
                db.Pledges.Any(p => p.EditionId == c.EditionId && p.Subject == expert.Subject)
            );

    /// <summary>
    /// Of these subjects, those of whom the person may know: never a candidate, of whatever edition, from whom the person is
    /// shut out, and one of an edition that still stands only where it may be opened. Whoever is no candidate hides nothing.
    /// </summary>
    /// <param name="by">The person.</param>
    /// <param name="keys">Keys of subjects; an individual's employer counts with the individual.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<IReadOnlyList<string>> KnowableAsync(
        AwardUser by,
        IReadOnlyCollection<string> keys,
        CancellationToken cancellationToken
    )
    {
        string[] codes =
        [
            .. keys.Where(key => key.StartsWith(Organisation, StringComparison.Ordinal))
                .Select(key => key[Organisation.Length..]),
        ];
        // Two questions in one: with an "or" PostgreSQL would read every candidate there is.
        var found = await db
            .Candidates.AsNoTracking()
            .Where(c => keys.Contains(c.SubjectKey))
            .Union(db.Candidates.Where(c => codes.Contains(c.CreditCode)))
            .Select(c => new
            {
                c.Id,
                c.SubjectKey,
                OrganisationKey = Organisation + c.CreditCode,
                Ordinal = db
                    .Editions.Where(e => e.Id == c.EditionId)
                    .Select(e => e.Ordinal)
                    .FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

        // Asked afterwards and by id: within the question above the walls would be put up around every candidate there is.
        var ids = found.Select(c => c.Id).ToList();
        var clear = await OfThese(Clear(by));
        var open = await OfThese(Openable(by));
        var candidates = found
            .Select(c => new
            {
                c.SubjectKey,
                c.OrganisationKey,
                c.Ordinal,
                Clear = clear.Contains(c.Id),
                Open = open.Contains(c.Id),
            })
            .ToList();
        var bySubject = candidates.ToLookup(c => c.SubjectKey);
        var byOrganisation = candidates.ToLookup(c => c.OrganisationKey);
        return
        [
            .. keys.Where(key =>
            {
                var same = bySubject[key].Union(byOrganisation[key]).ToList();
                var latest = same.Select(c => c.Ordinal).DefaultIfEmpty().Max();
                return same.All(c => c.Clear && (c.Ordinal < latest || c.Open));
            }),
        ];

        Task<HashSet<Guid>> OfThese(IQueryable<ReviewCandidate> candidates) =>
            candidates
                .Where(c => ids.Contains(c.Id))
                .Select(c => c.Id)
                .ToHashSetAsync(cancellationToken);
    }

    /// <summary>Answers as for an unknown id unless the person may open the candidate.</summary>
    /// <exception cref="RefusedException">404; <c>pledge-not-signed</c> where nothing else is missing.</exception>
    public async Task<ReviewCandidate> RequireAsync(
        AwardUser by,
        Guid candidateId,
        CancellationToken cancellationToken
    )
    {
        if (
            await Openable(by).SingleOrDefaultAsync(c => c.Id == candidateId, cancellationToken) is
            { } found
        )
        {
            return found;
        }

        throw await Eligible(by).AnyAsync(c => c.Id == candidateId, cancellationToken)
            ? new RefusedException(ParticipantRefusals.PledgeNotSigned)
            : new RefusedException(Refusals.NotFound);
    }

    /// <summary>Everything but the 承诺书.</summary>
    private IQueryable<ReviewCandidate> Eligible(AwardUser by) =>
        by.Role switch
        {
            Roles.Expert => Unassigned(by)
                .Where(c =>
                    db.Assignments.Any(a => a.CandidateId == c.Id && a.Subject == by.Subject)
                ),
            // 第二十二条: 参与评审的工作人员 are supervisors too; undeclared, they open nothing.
            Roles.Supervisor => Appointed(Declared(Clear(by), by), by, ReviewGroup.Supervisor),
            Roles.Office or Roles.Government => Declared(Clear(by), by),
            Roles.ReceivingBody or Roles.Department => BeforeUnit(Declared(Clear(by), by), by),
            Roles.LeadingGroup => Declared(Clear(by), by)
                .Where(c => c.State != CandidateState.Reported),
            _ => db.Candidates.Where(c => false),
        };

    /// <summary>Reported ones; for clerks of receiving bodies and departments also what is still before their unit.</summary>
    private IQueryable<ReviewCandidate> All(AwardUser by) =>
        ActsForUnit(by) ? db.Candidates.IgnoreQueryFilters() : db.Candidates;

    private static IQueryable<ReviewCandidate> BeforeUnit(
        IQueryable<ReviewCandidate> candidates,
        AwardUser by
    ) =>
        by.Role == Roles.ReceivingBody
            ? candidates.Where(c => c.ReceivingUnit == by.Unit)
            : candidates.Where(c => c.ConsultedUnits.Contains(by.Unit));

    private IQueryable<ReviewCandidate> Clear(IQueryable<ReviewCandidate> candidates, AwardUser by)
    {
        var own = RelatedUnit.Of(by.Unit);
        var actsForUnit = ActsForUnit(by);
        return Unrecused(candidates, by)
            .Where(c =>
                !c.ApplicantCodes.Contains(own)
                && (actsForUnit || c.ReceivingCode != own)
                && !db.Appointments.Any(a =>
                    a.EditionId == c.EditionId
                    && a.Subject == by.Subject
                    && (
                        a.RelatedUnits.Any(unit => c.ApplicantCodes.Contains(unit))
                        || (!actsForUnit && a.RelatedUnits.Contains(c.ReceivingCode))
                    )
                )
            );
    }

    private IQueryable<ReviewCandidate> Unassigned(AwardUser expert) =>
        Appointed(Declared(Clear(expert), expert), expert, ReviewGroup.Expert)
            .Where(c => c.State == CandidateState.Accepted);

    /// <summary>
    /// A recusal that was declared, found or granted; an own application holds until it is decided. 第二十五条: nothing at all
    /// for whoever's qualification was withdrawn. The declaration is asked for as a value: with "exists" PostgreSQL reads
    /// everything the person ever declared, thousands for a clerk, to answer about a page.
    /// </summary>
    private IQueryable<ReviewCandidate> Unrecused(
        IQueryable<ReviewCandidate> candidates,
        AwardUser by
    ) =>
        candidates.Where(c =>
            !db.WithdrawnStaff.Any(w => w.Subject == by.Subject)
            && !(
                db.Declarations.Where(d => d.Subject == by.Subject && d.CandidateId == c.Id)
                    .Select(d => (bool?)d.Conflict)
                    .FirstOrDefault()
                ?? false
            )
            && !db.Recusals.Any(r =>
                r.Subject == by.Subject
                && r.CandidateId == c.Id
                && (
                    r.State == RecusalState.Granted
                    || (r.State == RecusalState.Pending && r.RequestedBy == by.Subject)
                )
            )
        );

    private IQueryable<ReviewCandidate> Declared(
        IQueryable<ReviewCandidate> candidates,
        AwardUser by
    ) =>
        candidates.Where(c =>
            db.Declarations.Where(d => d.Subject == by.Subject && d.CandidateId == c.Id)
                .Select(d => (Guid?)d.CandidateId)
                .FirstOrDefault() != null
        );

    private IQueryable<ReviewCandidate> Appointed(
        IQueryable<ReviewCandidate> candidates,
        AwardUser by,
        ReviewGroup group
    ) =>
        candidates.Where(c =>
            db.Appointments.Any(a =>
                a.EditionId == c.EditionId
                && a.Subject == by.Subject
                && a.Group == group
                && a.WithdrawnAt == null
            )
        );
}
