using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>
/// A tally as text, so that a caller can carry it from one call to the next: a plug-in keeps nothing. Whoever changes it deceives himself
/// alone, since nothing is written of it.
/// </summary>
public static class TallyText
{
    // A caller's text is read before anything vouches for it.
    private const int MostEntries = 10_000;

    /// <summary>Writes a tally.</summary>
    internal static TokenWriter Write(TokenWriter tokens, FunnelTally tally)
    {
        tokens.Add(tally.Revenue);
        foreach (var layer in tally.Layers)
        {
            Write(tokens, layer);
        }

        return tokens;
    }

    /// <summary>Reads a tally.</summary>
    /// <exception cref="FormatException">The text is none.</exception>
    internal static FunnelTally Read(TokenReader tokens)
    {
        var revenue = tokens.Amount();
        var layers = FunnelTally.Left.Select(_ => ReadLayer(tokens)).ToArray();
        return new FunnelTally(layers, revenue);
    }

    private static void Write(TokenWriter tokens, LayerTally layer)
    {
        tokens.Add(layer.WentOn).Add(layer.Inside).Add(layer.Nurtured).Add(layer.Lost).Add(layer.Stays.Bins.Count);
        foreach (var bin in layer.Stays.Bins)
        {
            tokens.Add(bin.Key).Add(bin.Value);
        }

        tokens.Add(layer.Reasons.Count);
        foreach (var reason in layer.Reasons)
        {
            tokens.Add(reason.Key).Add(reason.Value);
        }

        tokens.Add(layer.Leaving.Count);
        foreach (var lead in layer.Leaving)
        {
            tokens.Add(lead.Id.ToString("N")).Add(lead.Name).Add(lead.Reason);
        }
    }

    private static LayerTally ReadLayer(TokenReader tokens)
    {
        var wentOn = tokens.Number();
        var inside = tokens.Number();
        var nurtured = tokens.Number();
        var lost = tokens.Number();
        var bins = Several(tokens, () => new KeyValuePair<int, int>(tokens.Number(), tokens.Number()));
        var reasons = Several(tokens, () => new KeyValuePair<string, int>(tokens.Text(), tokens.Number()));
        var leaving = Several(tokens, () => new LeavingLead(tokens.Id(), tokens.Text(), tokens.Text()));
        return new LayerTally(wentOn, inside, nurtured, lost, Durations.Of(bins), Once(reasons), leaving);
    }

    private static T[] Several<T>(TokenReader tokens, Func<T> read)
    {
        var count = tokens.Number();
        return count <= MostEntries ? Enumerable.Range(0, count).Select(_ => read()).ToArray() : throw new FormatException("There are too many entries.");
    }

    private static KeyValuePair<string, int>[] Once(KeyValuePair<string, int>[] reasons) =>
        reasons.Select(reason => reason.Key).Distinct().Count() == reasons.Length ? reasons : throw new FormatException("A reason is there twice.");
}
