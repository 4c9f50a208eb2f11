using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Purchases;

/// <summary>
/// How far a review has come: what was asked, as of when, what was counted, and where to read on. It travels with the caller as text, since a
/// plug-in keeps nothing; whoever changes it deceives himself alone.
/// </summary>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
/// <param name="AsOf">The instant against which all slices hold their deals (UTC): that of the first call.</param>
public sealed record PurchaseState(string Question, DateTime AsOf)
{
    private const string Version = "1";

    /// <summary>What was counted so far.</summary>
    public PurchaseTally Tally { get; init; } = new();

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(AsOf.Ticks.ToString(CultureInfo.InvariantCulture)).Add(Position);
        foreach (var sum in new[] { Tally.Open, Tally.WithoutDecider, Tally.UnknownStage, Tally.Affected }.Concat(Tally.Stages).Concat(Tally.Kinds))
        {
            tokens.Add(sum.Count).Add(sum.Value.ToString(CultureInfo.InvariantCulture));
        }

        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static PurchaseState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            var asOf = Instant(tokens.Text());
            var position = tokens.Text();
            var state = new PurchaseState(question, asOf) { Position = position, Tally = Read(tokens) };
            tokens.End();
            return state;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static PurchaseTally Read(TokenReader tokens)
    {
        var tally = new PurchaseTally
        {
            Open = Sum(tokens),
            WithoutDecider = Sum(tokens),
            UnknownStage = Sum(tokens),
            Affected = Sum(tokens),
        };
        tally.Restore(Sums(tokens, tally.Stages.Count), Sums(tokens, tally.Kinds.Count));
        return tally;
    }

    private static IReadOnlyList<DealSum> Sums(TokenReader tokens, int count) => Enumerable.Range(0, count).Select(_ => Sum(tokens)).ToArray();

    private static DealSum Sum(TokenReader tokens)
    {
        var count = tokens.Number();
        return decimal.TryParse(tokens.Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? new DealSum(count, value)
            : throw new FormatException("The token is no amount.");
    }

    private static DateTime Instant(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= System.DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw new FormatException("The token is no instant.");
}
