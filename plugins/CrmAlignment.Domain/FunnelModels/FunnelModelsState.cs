using System;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.FunnelModels;

/// <summary>
/// How far a comparison has come: what was asked, what was counted, and where to read on. It travels with the caller as text, since a plug-in
/// keeps nothing. Whoever changes it deceives himself alone, since nothing is written of it.
/// </summary>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
public sealed record FunnelModelsState(string Question)
{
    private const string Version = "1";

    /// <summary>Leads read so far.</summary>
    public DatumTally Data { get; init; } = new();

    /// <summary>Clients followed so far.</summary>
    public ClientTally Clients { get; init; } = new();

    /// <summary>Whether all leads are read, so that clients are next.</summary>
    public bool IsInClients { get; init; }

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(IsInClients ? 1 : 0).Add(Position);
        Data.Write(tokens);
        Clients.Write(tokens);
        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static FunnelModelsState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            // Initializers run in the order in which they stand, as the tokens do.
            var state = new FunnelModelsState(question)
            {
                IsInClients = tokens.Number() == 1,
                Position = tokens.Text(),
                Data = DatumTally.Read(tokens),
                Clients = ClientTally.Read(tokens),
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
