using Grpc.Core;
using Microsoft.EntityFrameworkCore;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Identity.Accounts;

namespace QualityAward.Identity.Units;

/// <summary>Units and people for other services.</summary>
public sealed class DirectoryService(IdentityDb db) : Contracts.Identity.V1.Directory.DirectoryBase
{
    /// <inheritdoc/>
    public override async Task<ListUnitsReply> ListUnits(
        ListUnitsRequest request,
        ServerCallContext context
    )
    {
        var units = await db.UnitsOf(request.Kinds).ToListAsync(context.CancellationToken);
        var reply = new ListUnitsReply();
        reply.Units.AddRange(units.Select(ToMessage));
        return reply;
    }

    /// <inheritdoc/>
    public override async Task<ListPeopleReply> ListPeople(
        ListPeopleRequest request,
        ServerCallContext context
    )
    {
        var (roles, units) = (request.Roles.ToArray(), request.Units.ToArray());
        var subjects = request
            .Subjects.Select(s => Guid.TryParse(s, out var id) ? id : Guid.Empty)
            .ToArray();
        var people = await db
            .Accounts.AsNoTracking()
            .Where(a => a.DisabledAt == null)
            .Where(a => subjects.Length == 0 || subjects.Contains(a.Id))
            .SelectMany(
                a => a.Assignments.Where(x => x.WithdrawnAt == null),
                (a, x) =>
                    new
                    {
                        a.Id,
                        a.Name,
                        a.UserName,
                        a.Email,
                        x.UnitCode,
                        UnitName = x.Unit.Name,
                        x.Role,
                    }
            )
            .Where(p => roles.Length == 0 || roles.Contains(p.Role))
            .Where(p => units.Length == 0 || units.Contains(p.UnitCode))
            .OrderBy(p => p.Name)
            .ThenBy(p => p.UserName)
            .ThenBy(p => p.UnitCode)
            .ThenBy(p => p.Role)
            .ToListAsync(context.CancellationToken);
        var reply = new ListPeopleReply();
        foreach (var p in people)
        {
            var person = new Person
            {
                Subject = $"{p.Id}",
                Name = p.Name,
                Unit = p.UnitCode,
                UnitName = p.UnitName,
                Role = p.Role,
                UserName = p.UserName,
            };
            if (p.Email is { Length: > 0 } email)
            {
                person.Email = email;
            }

            reply.People.Add(person);
        }

        return reply;
    }

    private static Contracts.Identity.V1.Unit ToMessage(Accounts.Unit unit) =>
        new()
        {
            Code = unit.Code,
            Name = unit.Name,
            ShortName = unit.ShortName,
            Kinds = { unit.Kinds },
        };
}
