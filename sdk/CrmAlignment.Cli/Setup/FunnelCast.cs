using System;

namespace CrmAlignment.Cli.Setup;

/// <summary>The people of a replay: each call is made as one of them, with that person's roles only.</summary>
/// <param name="Marketing">Holds the marketing role: leads arrive and are offered as this user.</param>
/// <param name="Sales">Holds the sales role: accepts, rejects, qualifies and wins.</param>
/// <param name="Administrator">Holds the administrator role: sets up, and runs the scheduled work.</param>
public sealed record FunnelCast(Guid Marketing, Guid Sales, Guid Administrator);
