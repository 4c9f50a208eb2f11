using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>A change that the server refused.</summary>
/// <param name="When">When it was asked.</param>
/// <param name="Lead">Key of the lead.</param>
/// <param name="Message">Explanation of the server, with its code.</param>
public sealed record RefusalLine(Instant When, string Lead, string Message);
