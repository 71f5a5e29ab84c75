using Microsoft.AspNetCore.Components.Authorization;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Workbench.Session;

/// <summary>Who sits at this desk, and in which role.</summary>
internal sealed class Desk(AuthenticationStateProvider authentication, DeskApi api)
{
    private AwardUser? _user;
    private MeView? _me;

    /// <summary>The person by the token; null before <see cref="LoadAsync"/> or without a role.</summary>
    public AwardUser? User => _user;

    /// <summary>What Identity says of the person; null where it did not answer.</summary>
    public MeView? Me => _me;

    /// <summary>The active role; empty where none is.</summary>
    public string Role => _user?.Role ?? "";

    /// <summary>Name of the active role.</summary>
    public string RoleName => Roles.All.Contains(Role) ? Roles.NameOf(Role) : "未选择身份";

    /// <summary>Name of the unit acted for.</summary>
    public string UnitName => _me?.Active?.Unit.ShortName ?? "本单位";

    /// <summary>Unit and role as one reads them; once where both have one name.</summary>
    public string Place => UnitName == RoleName ? UnitName : $"{UnitName}（{RoleName}）";

    /// <summary>Reads the person once for this circuit; what Identity could not tell is asked again.</summary>
    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        _user ??= (await authentication.GetAuthenticationStateAsync()).User.TryAwardUser();
        _me ??= (await api.GetAsync<MeView>("/api/identity/me", cancellationToken)).Value;
    }

    /// <summary>Whether the active role is one of these.</summary>
    public bool Is(params ReadOnlySpan<string> roles) => roles.Contains(Role);
}
