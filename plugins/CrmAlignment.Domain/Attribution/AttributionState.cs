using System;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Attribution;

/// <summary>How far an attribution has come: what was asked, what was divided, and where to read on.</summary>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
public sealed record AttributionState(string Question)
{
    private const string Version = "1";

    /// <summary>What was divided so far.</summary>
    public AttributionTally Tally { get; init; } = new();

    /// <summary>Whether all wins are read, so that what was spent is next.</summary>
    public bool IsInSpend { get; init; }

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString() => AttributionText.Write(
        new TokenWriter().Add(Version).Add(Question).Add(IsInSpend ? 1 : 0).Add(Position), Tally).ToString();

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static AttributionState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            // Initializers run in the order in which they stand, as the tokens do.
            var state = new AttributionState(question)
            {
                IsInSpend = tokens.Number() == 1,
                Position = tokens.Text(),
                Tally = AttributionText.Read(tokens),
            };
            tokens.End();
            return state;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
