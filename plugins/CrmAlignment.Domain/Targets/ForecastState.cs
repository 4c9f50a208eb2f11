using System;
using System.Globalization;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Targets;

/// <summary>How far the reading for a forecast has come: what was asked, what was read, and where to read on.</summary>
/// <remarks>It travels with the caller. Whoever changes it deceives himself alone, since nothing is written of it.</remarks>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
public sealed record ForecastState(string Question)
{
    private const string Version = "1";

    // A caller's text is read before anything vouches for it.
    private const int MostEntries = 10_000;
    private const int MostRecords = 5_000_000;

    /// <summary>What was read so far.</summary>
    public FunnelHistory History { get; init; } = new();

    /// <summary>Whether the leads have all been read, so that the opportunities without one are next.</summary>
    public bool IsInDeals { get; init; }

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(IsInDeals ? 1 : 0).Add(Position).Add(History.Records)
            .Add(History.Revenue.Count).Add(Written(History.Revenue.Sum)).Add(Written(History.Revenue.Squares));
        for (var layer = 0; layer < FunnelHistory.LayerCount; layer++)
        {
            tokens.Add(History.Arrivals[layer]).Add(History.Layers[layer].Days.Count);
            foreach (var day in History.Layers[layer].Days)
            {
                tokens.Add(day.Key).Add(day.Value.OnTheWay).Add(day.Value.Won).Add(day.Value.Lost).Add(day.Value.Waiting);
            }
        }

        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static ForecastState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            // Initializers run in the order in which they stand, as the tokens do.
            var state = new ForecastState(question) { IsInDeals = tokens.Number() == 1, Position = tokens.Text(), History = ReadHistory(tokens) };
            tokens.End();
            return state;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static FunnelHistory ReadHistory(TokenReader tokens)
    {
        var history = new FunnelHistory { Records = Bounded(tokens.Number(), MostRecords), Revenue = new RevenueSample(tokens.Number(), Amount(tokens.Text()), Amount(tokens.Text())) };
        foreach (var layer in Enumerable.Range(0, FunnelHistory.LayerCount))
        {
            history.Arrivals[layer] = tokens.Number();
            ReadDays(tokens, history.Layers[layer]);
            Bounded(history.Layers[layer].Sample, history.Records);
        }

        return history;
    }

    private static void ReadDays(TokenReader tokens, LayerPassages layer)
    {
        var count = Bounded(tokens.Number(), MostEntries);
        for (var entry = 0; entry < count; entry++)
        {
            layer.Put(tokens.Number(), new DayCounts(Few(tokens), Few(tokens), Few(tokens), Few(tokens)));
        }
    }

    private static int Few(TokenReader tokens) => Bounded(tokens.Number(), MostRecords);

    private static int Bounded(int number, int most) => number <= most ? number : throw new FormatException("There are too many.");

    private static string Written(double amount) => amount.ToString("G17", CultureInfo.InvariantCulture);

    private static double Amount(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : throw new FormatException("The token is no amount.");
}
