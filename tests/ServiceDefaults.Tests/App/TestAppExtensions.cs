using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.ServiceDefaults.Tests.App;

/// <summary>What tests add to <see cref="TestApp"/>.</summary>
internal static class TestAppExtensions
{
    /// <summary>A database whose migration is written by hand, so EF finds no model snapshot beside it.</summary>
    public static void AddNotes(this WebApplicationBuilder builder, string connectionString)
    {
        builder.Configuration["ConnectionStrings:notes"] = connectionString;
        builder.AddAwardDatabase<NotesDb>("notes");
        builder.Services.ConfigureDbContext<NotesDb>(o =>
            o.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning))
        );
    }
}
