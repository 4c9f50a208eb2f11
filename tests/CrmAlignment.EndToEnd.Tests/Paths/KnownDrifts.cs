using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.EndToEnd.Tests.Paths;

/// <summary>
/// Ways after which the numbers of a table differ until something that is not there yet corrects them. Each stands in docs/paths.md
/// with its reason, and a test fails when it is mended.
/// </summary>
internal static class KnownDrifts
{
    private const string MovedWithoutStep =
        "the platform moves the rows of a user who changes business units without running any step, so no plug-in can know";

    private static readonly string[] Contributing =
        ["lead", "opportunity", "campaign", "campaignactivity", "crma_handover", "crma_nurtureenrollment", "account", "contact"];

    /// <summary>Table, way and reason.</summary>
    public static IReadOnlyList<(string Table, string Way, string Reason)> All { get; } =
    [
        .. Contributing.Select(table => (table, "SetBusinessSystemUser of the owner", MovedWithoutStep)),
        .. Contributing.Select(table => (table, "Update of the owner's business unit", MovedWithoutStep)),
    ];

    public static IEnumerable<string> Of(string table) => All.Where(drift => drift.Table == table).Select(drift => drift.Way);
}
