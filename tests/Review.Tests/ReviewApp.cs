using QualityAward.Common;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>Review alone, over a real PostgreSQL database of its own.</summary>
public sealed class ReviewApp(TestPostgres postgres)
    : ServiceFactory<Program>(postgres, ResourceNames.ReviewDb);
