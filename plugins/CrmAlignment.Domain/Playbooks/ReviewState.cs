using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Playbooks;

/// <summary>How far suggested steps are counted: text that the caller carries from one call to the next, since a plug-in keeps nothing.</summary>
/// <param name="question">What is counted, as text: the state of other days is refused.</param>
public sealed class ReviewState(string question)
{
    private const string Version = "1";

    // A caller's text is read before anything vouches for it.
    private const int MostEntries = 10_000;

    private readonly SortedDictionary<string, StepTally> _teams = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlaybookEffect> _playbooks = new(StringComparer.Ordinal);

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; set; } = "";

    /// <summary>Steps by team: the business unit (an id in format N, "" for none), a space, and the department as a number.</summary>
    public IReadOnlyDictionary<string, StepTally> Teams => _teams;

    /// <summary>Leads by playbook, an id in format N.</summary>
    public IReadOnlyDictionary<string, PlaybookEffect> Playbooks => _playbooks;

    /// <summary>Key of a team.</summary>
    public static string TeamOf(Guid? businessUnit, ResponsibleSide side) => (businessUnit?.ToString("N") ?? "") + " " + ((int)side).ToString(CultureInfo.InvariantCulture);

    /// <summary>Business unit and department of a key.</summary>
    /// <returns>The department; null when the key is none.</returns>
    public static ResponsibleSide? SideOf(string team, out Guid? businessUnit)
    {
        var at = team.IndexOf(' ');
        businessUnit = at > 0 && Guid.TryParseExact(team.Substring(0, at), "N", out var unit) ? unit : null;
        return (at == 0 || businessUnit is not null)
            && int.TryParse(team.Substring(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var side)
            && Enum.IsDefined(typeof(ResponsibleSide), side) ? (ResponsibleSide)side : null;
    }

    /// <summary>Counts a step.</summary>
    public void Add(string team, StepOutcome outcome) => _teams[team] = (_teams.TryGetValue(team, out var before) ? before : default).With(outcome);

    /// <summary>Counts a lead with the steps that were suggested for one stay of it.</summary>
    public void Add(Guid playbook, LeadStage stage, IEnumerable<StepOutcome> steps)
    {
        var key = playbook.ToString("N");
        _playbooks[key] = (_playbooks.TryGetValue(key, out var before) ? before : default).With(stage, steps);
    }

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(question).Add(Position).Add(_teams.Count);
        foreach (var team in _teams)
        {
            tokens.Add(team.Key).Add(team.Value.Done).Add(team.Value.NotDone).Add(team.Value.Unanswered);
        }

        tokens.Add(_playbooks.Count);
        foreach (var playbook in _playbooks)
        {
            Write(Write(tokens.Add(playbook.Key), playbook.Value.AllDone), playbook.Value.Others);
        }

        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is counted now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static ReviewState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            return tokens.Text() == Version && tokens.Text() == question ? Read(tokens, new ReviewState(question) { Position = tokens.Text() }) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static ReviewState Read(TokenReader tokens, ReviewState state)
    {
        for (var left = Count(tokens); left > 0; left--)
        {
            var team = tokens.Text();
            _ = SideOf(team, out _) ?? throw new FormatException("The token is no team.");
            state._teams[team] = new StepTally(tokens.Number(), tokens.Number(), tokens.Number());
        }

        for (var left = Count(tokens); left > 0; left--)
        {
            var id = tokens.Text();
            if (!Guid.TryParseExact(id, "N", out _))
            {
                throw new FormatException("The token is no id.");
            }

            state._playbooks[id] = new PlaybookEffect(
                new ConversionTally(tokens.Number(), tokens.Number(), tokens.Number()), new ConversionTally(tokens.Number(), tokens.Number(), tokens.Number()));
        }

        tokens.End();
        return state;
    }

    private static int Count(TokenReader tokens) => tokens.Number() is var count && count <= MostEntries ? count : throw new FormatException("There are too many entries.");

    private static TokenWriter Write(TokenWriter tokens, ConversionTally tally) => tokens.Add(tally.Qualified).Add(tally.Lost).Add(tally.Open);
}
