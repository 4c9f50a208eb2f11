using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Nurture;

/// <summary>How far a review of nurture has come: what was asked, what was counted, and where to read on.</summary>
/// <param name="Question">What was asked, as text: the state of another question is refused.</param>
/// <param name="AsOf">The instant of the first call (UTC), by which every slice counts days.</param>
public sealed record NurtureReviewState(string Question, DateTime AsOf)
{
    private const string Version = "1";

    // A caller's text is read before anything vouches for it.
    private const int MostEntries = 10_000;

    /// <summary>What was counted so far.</summary>
    public NurtureReview Review { get; init; } = new();

    /// <summary>Whether all ended stays are read, so that those that wait are next.</summary>
    public bool IsInWaiting { get; init; }

    /// <summary>Where to read on; "" (the default) at the beginning.</summary>
    public string Position { get; init; } = "";

    /// <summary>The state as text.</summary>
    public override string ToString()
    {
        var tokens = new TokenWriter().Add(Version).Add(Question).Add(AsOf.Ticks.ToString(CultureInfo.InvariantCulture)).Add(IsInWaiting ? 1 : 0).Add(Position);
        tokens.Add(Review.Waiting).Add(Review.WithoutValue).Add(Review.Tracks.Count);
        foreach (var track in Review.Tracks)
        {
            tokens.Add(track.Key.ToString("N"));
            track.Value.Returned.Write(tokens);
            track.Value.AgedOut.Write(tokens);
            track.Value.Withdrawn.Write(tokens);
        }

        tokens.Add(Review.First.Count);
        foreach (var stay in Review.First)
        {
            tokens.Add(stay.Id.ToString("N")).Add(stay.LeadId.ToString("N")).Add(stay.TrackId.ToString("N"))
                .Add(stay.Value is null ? 0 : 1).Add(stay.Value ?? 0).Add((int)stay.ValueSource)
                .Add(stay.Chance is null ? 0 : 1).Add(stay.Chance ?? 0).Add(stay.IsOfTrack ? 1 : 0).Add(stay.DaysLeft).Add(stay.Passed);
        }

        return tokens.ToString();
    }

    /// <summary>Reads a state.</summary>
    /// <param name="text">What <see cref="ToString"/> wrote.</param>
    /// <param name="question">What is asked now.</param>
    /// <returns>The state; null when the text is none, or one of another question.</returns>
    public static NurtureReviewState? Parse(string text, string question)
    {
        var tokens = new TokenReader(text);
        try
        {
            if (tokens.Text() != Version || tokens.Text() != question)
            {
                return null;
            }

            // Initializers run in the order in which they stand, as the tokens do.
            var state = new NurtureReviewState(question, Instant(tokens))
            {
                IsInWaiting = tokens.Number() == 1,
                Position = tokens.Text(),
                Review = ReadReview(tokens),
            };
            tokens.End();
            return state;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static DateTime Instant(TokenReader tokens) =>
        long.TryParse(tokens.Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime(ticks, DateTimeKind.Utc)
            : throw new FormatException("The token is no instant.");

    private static NurtureReview ReadReview(TokenReader tokens)
    {
        var waiting = tokens.Number();
        var withoutValue = tokens.Number();
        var tracks = new Dictionary<Guid, TrackTally>();
        for (var left = Count(tokens); left > 0; left--)
        {
            var id = tokens.Id();
            if (tracks.ContainsKey(id))
            {
                throw new FormatException("A track is there twice.");
            }

            var returned = FateCounts.Read(tokens);
            var agedOut = FateCounts.Read(tokens);
            tracks.Add(id, new TrackTally(returned, agedOut, FateCounts.Read(tokens)));
        }

        var first = new List<RankedStay>();
        for (var left = Count(tokens); left > 0; left--)
        {
            first.Add(ReadStay(tokens));
        }

        return new NurtureReview(tracks, first, waiting, withoutValue);
    }

    private static RankedStay ReadStay(TokenReader tokens)
    {
        var id = tokens.Id();
        var lead = tokens.Id();
        var track = tokens.Id();
        var value = Optional(tokens);
        var source = tokens.Number();
        var chance = Optional(tokens);
        var isOfTrack = tokens.Number() == 1;
        var days = tokens.Number();
        return Enum.IsDefined(typeof(LeadValueSource), source)
            ? new RankedStay(id, lead, track, value, (LeadValueSource)source, chance, isOfTrack, days, tokens.Amount())
            : throw new FormatException("No value is from there.");
    }

    private static decimal? Optional(TokenReader tokens)
    {
        var isKnown = tokens.Number() == 1;
        var amount = tokens.Amount();
        return isKnown ? amount : null;
    }

    private static int Count(TokenReader tokens) =>
        tokens.Number() is var count and <= MostEntries ? count : throw new FormatException("There are too many entries.");
}
