using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Events;

namespace QualityAward.Publicity.Complaints;

/// <summary>Who is told of a complaint: all who handle it but those from whom it is kept.</summary>
internal sealed class Handlers(IReadOnlyCollection<Person> staff)
{
    /// <summary>The addresses; none where nobody is left.</summary>
    /// <param name="role">The role that handles it.</param>
    /// <param name="walledOff">Account ids of those for whom it does not exist.</param>
    public IReadOnlyList<Address> But(string role, IReadOnlyCollection<string> walledOff)
    {
        var unit = role == Roles.Supervisor ? UnitKinds.SupervisionGroup : UnitKinds.LeadingGroup;
        if (walledOff.Count == 0)
        {
            return [Inform.Everyone(unit, role)];
        }

        return
        [
            .. staff
                .Where(person => person.Role == role && !walledOff.Contains(person.Subject))
                .Select(person => Inform.Person(person.Unit, role, person.Subject)),
        ];
    }
}
