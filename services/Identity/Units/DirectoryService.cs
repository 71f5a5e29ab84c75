using Grpc.Core;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Identity.Data;

namespace QualityAward.Identity.Units;

/// <summary>Units for other services.</summary>
public sealed class DirectoryService(IdentityDb db) : Contracts.Identity.V1.Directory.DirectoryBase
{
    /// <inheritdoc/>
    public override async Task<ListUnitsReply> ListUnits(
        ListUnitsRequest request,
        ServerCallContext context
    )
    {
        var units = await db.UnitsOfAsync(request.Kinds, context.CancellationToken);
        var reply = new ListUnitsReply();
        reply.Units.AddRange(units.Select(ToMessage));
        return reply;
    }

    private static Contracts.Identity.V1.Unit ToMessage(Unit unit) =>
        new()
        {
            Code = unit.Code,
            Name = unit.Name,
            ShortName = unit.ShortName,
            Kinds = { unit.Kinds },
        };
}
