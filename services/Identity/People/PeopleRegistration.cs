using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;

namespace QualityAward.Identity.People;

/// <summary>Registers accounts on ASP.NET Core Identity.</summary>
public static class PeopleRegistration
{
    /// <summary>Users without roles, claims or external logins: assignments are our own.</summary>
    public static WebApplicationBuilder AddPeople(this WebApplicationBuilder builder)
    {
        // Before AddIdentityCore, which would add the framework's own rule beside ours.
        builder.Services.AddScoped<IPasswordValidator<Account>, PasswordPolicy>();
        builder
            .Services.AddIdentityCore<Account>(o =>
                o.User.AllowedUserNameCharacters = ChineseErrors.UserNameCharacters
            )
            .AddErrorDescriber<ChineseErrors>()
            .AddUserStore<UserOnlyStore<Account, IdentityDb, Guid>>();
        builder.Services.AddScoped<Units.UnitDesk>();
        builder.Services.AddScoped<Units.UnitReader>();
        builder.Services.AddScoped<AccountSeed>();
        builder.Services.AddCaseAnswer<Account, AccountView, AccountDirectory>();
        builder.Services.AddScoped<AccountCreation>();
        builder.Services.AddScoped<AccountAdministration>();
        builder.Services.AddScoped<Appointments.AppointmentDesk>();
        builder.Services.AddScoped<Appointments.RoleProposalDesk>();
        builder.Services.AddCaseAnswer<
            Appointments.RoleProposal,
            RoleProposalView,
            Appointments.RoleProposalAnswer
        >();
        return builder;
    }
}
