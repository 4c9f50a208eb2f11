using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Experiments;

/// <summary>How far the leads of an experiment are counted: text that the caller carries from one call to the next, since a plug-in keeps nothing.</summary>
/// <param name="Question">What is counted, as text: the state of another experiment, or of other arms, is refused.</param>
/// <param name="Tallies">The arms, in their order, as far as they were counted.</param>
public sealed record ExperimentState(string Question, IReadOnlyList<ArmTally> Tallies)
{
    private const string Version = "1";

    /// <summary>Arms that are counted to the end.</summary>
    public int Done { get; init; }

    /// <summary>Where to read on in the next arm; "" (the default) at its beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>Whether all arms are counted.</summary>
    public bool IsComplete => Done >= Tallies.Count;

    /// <summary>The state before anything was counted.</summary>
    public static ExperimentState Begin(string question, int arms) => new(question, new ArmTally[arms]);

    /// <summary>The state after a slice of the arm that is next.</summary>
    /// <param name="tally">Its leads so far.</param>
    /// <param name="next">Where to read on; null after its last lead.</param>
    public ExperimentState With(ArmTally tally, string? next) => this with
    {
        Tallies = Tallies.Select((before, arm) => arm == Done ? tally : before).ToArray(),
        Done = next is null ? Done + 1 : Done,
        Position = next ?? "",
    };

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(Done).Add(Position);
        foreach (var tally in Tallies)
        {
            tokens.Add(tally.Reached).Add(tally.NotReached).Add(tally.Undecided);
        }

        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is counted now.</param>
    /// <param name="arms">How many arms there are.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static ExperimentState? Parse(string text, string question, int arms)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            var done = tokens.Number();
            var position = tokens.Text();
            var tallies = Enumerable.Range(0, arms).Select(_ => new ArmTally(tokens.Number(), tokens.Number(), tokens.Number())).ToArray();
            tokens.End();
            return new ExperimentState(question, tallies) { Done = done, Position = position };
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
