using System;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Mapping;

/// <summary>What the words of a deal's status say.</summary>
internal static class StatusWords
{
    private static readonly DealStatusMap Usual = new();

    /// <summary>Whether a status says won, lost or open; null when no word of it is known.</summary>
    internal static DealOutcome? Read(string status) =>
        Usual.Read(status) ?? (Has(status, "lost") ? DealOutcome.Lost : Has(status, "won") ? DealOutcome.Won : null);

    // "Closed-Lost to Competition": words of Latin letters stand alone, others begin a word or stand within one.
    private static bool Has(string status, string list) => Headings.All.Words[list].Any(word => char.IsAscii(word[0])
        ? status.Split(status.Where(sign => !char.IsLetterOrDigit(sign)).ToArray(), StringSplitOptions.RemoveEmptyEntries).Contains(word, StringComparer.OrdinalIgnoreCase)
        : status.Contains(word, StringComparison.OrdinalIgnoreCase));
}
