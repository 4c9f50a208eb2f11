using System;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>How far a diagnosis has come: what was asked, both tallies or the plan, and where to read on.</summary>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
public sealed record DiagnosisState(string Question)
{
    private const string Version = "2";

    /// <summary>The leads that are looked into, as far as they were read.</summary>
    public FunnelTally Current { get; init; } = new();

    /// <summary>The leads that they are held against, as far as they were read.</summary>
    public FunnelTally Reference { get; init; } = new();

    /// <summary>
    /// What the targets planned when the walk began, so that one that is changed between two slices does not mix; null (the default) where other
    /// leads are the reference.
    /// </summary>
    public FunnelPlan? Plan { get; init; }

    /// <summary>Whether those that are looked into have all been read, so that the reference is next.</summary>
    public bool IsInReference { get; init; }

    /// <summary>Where to read on; "" (the default) at the beginning of a cohort.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(IsInReference ? 1 : 0).Add(Position).Add(Plan is null ? 0 : 1);
        Plan?.Write(tokens);
        return TallyText.Write(TallyText.Write(tokens, Current), Reference).ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static DiagnosisState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            // Initializers run in the order in which they stand, as the tokens do.
            var state = new DiagnosisState(question)
            {
                IsInReference = tokens.Number() == 1,
                Position = tokens.Text(),
                Plan = tokens.Number() == 1 ? FunnelPlan.Read(tokens) : null,
                Current = TallyText.Read(tokens),
                Reference = TallyText.Read(tokens),
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
