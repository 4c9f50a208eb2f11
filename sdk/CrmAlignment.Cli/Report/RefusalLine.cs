using System.Linq;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>A change that the server refused.</summary>
/// <param name="When">When it was asked.</param>
/// <param name="Lead">Key of the lead.</param>
/// <param name="Code">Code of the refusal, such as CRMA1001.</param>
/// <param name="Message">Explanation of the server, with its code.</param>
public sealed record RefusalLine(Instant When, string Lead, string Code, string Message)
{
    // The gate: the criteria are not met, or no set applies and the organization refuses that.
    private static readonly string[] Gate = ["CRMA1001", "CRMA1020"];

    /// <summary>Whether the agreed criteria refused it.</summary>
    public bool IsByCriteria => Gate.Contains(Code);

    /// <summary>What refusals of its kind are listed under.</summary>
    public string Heading => IsByCriteria ? "Refused by the agreed criteria" : $"Refused by another rule, {Code}";
}
