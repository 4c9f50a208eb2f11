using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Attribution;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Nurture;

/// <summary>Writes a review of nurture as crma_ReviewNurture answers it: numbers and codes, no words.</summary>
internal static class NurtureReviewJson
{
    private const int Digits = 4;

    /// <param name="state">What was counted.</param>
    /// <param name="since">From when on stays that ended count (UTC).</param>
    /// <param name="isComplete">Whether all is read; names are read only then.</param>
    /// <param name="service">Reads the names of tracks and leads.</param>
    public static string Of(NurtureReviewState state, DateTime since, bool isComplete, IOrganizationService service)
    {
        var review = state.Review;
        var tracks = isComplete ? Tracks(service, review) : [];
        var leads = isComplete ? Leads(service, review) : [];
        return new JsonObject()
            .Add("isComplete", isComplete)
            .Add("endedFrom", since)
            .Add("endedTo", state.AsOf)
            .Add("waiting", review.Waiting)
            .Add("withoutValue", review.WithoutValue)
            .Add("averageRevenue", review.AverageRevenue)
            .Add("total", Of(review.Total))
            .Add("tracks", review.Tracks.OrderByDescending(track => track.Value.All.All).ThenBy(track => track.Key)
                .Select(track => Id(new JsonObject(), "trackId", track.Key).Add("name", NameIn(tracks, track.Key)).Add("tally", Of(track.Value))))
            .Add("leads", review.First.Select(stay => Of(stay).Add("name", NameIn(leads, stay.LeadId)).Add("track", NameIn(tracks, stay.TrackId))))
            .ToString();
    }

    private static JsonObject Of(TrackTally tally) => new JsonObject()
        .Add("ended", tally.All.All)
        .Add("decided", tally.All.Decided)
        .Add("chance", tally.HasEnoughData ? Rounded(tally.All.Chance.Share) : null)
        .Add("chanceLow", tally.HasEnoughData ? Rounded(tally.All.Chance.Low) : null)
        .Add("chanceHigh", tally.HasEnoughData ? Rounded(tally.All.Chance.High) : null)
        .Add("hasEnoughData", tally.HasEnoughData)
        .Add("returned", Of(tally.Returned))
        .Add("agedOut", Of(tally.AgedOut))
        .Add("withdrawn", Of(tally.Withdrawn));

    private static JsonObject Of(FateCounts counts) => new JsonObject()
        .Add("all", counts.All)
        .Add("won", counts[StayFate.Won])
        .Add("onItsWay", counts[StayFate.OnItsWay])
        .Add("boughtOtherwise", counts[StayFate.BoughtOtherwise])
        .Add("lost", counts[StayFate.Lost])
        .Add("revenue", counts.Revenue);

    private static JsonObject Of(RankedStay stay) => Id(
            new JsonObject().Add("enrollmentId", stay.Id.ToString("D")).Add("leadId", stay.LeadId.ToString("D")), "trackId", stay.TrackId)
        .Add("value", stay.Value)
        .Add("valueSource", stay.ValueSource.ToString())
        .Add("chance", stay.Chance)
        .Add("isChanceOfTrack", stay.IsOfTrack)
        .Add("daysLeft", stay.DaysLeft)
        .Add("passed", stay.Passed)
        .Add("atRisk", stay.AtRisk);

    private static JsonObject Id(JsonObject json, string name, Guid id) => json.AddOptional(name, id == Guid.Empty ? null : id.ToString("D"));

    private static Dictionary<Guid, string> Tracks(IOrganizationService service, NurtureReview review) => RowsIn.Read(
            service,
            NurtureTrackTable.LogicalName,
            NurtureTrackTable.Id,
            NurtureTrackTable.Id,
            review.Tracks.Keys.Concat(review.First.Select(stay => stay.TrackId)).Where(id => id != Guid.Empty).Distinct().ToArray(),
            NurtureTrackTable.Name)
        .ToDictionary(track => track.Id, track => track.GetAttributeValue<string>(NurtureTrackTable.Name) ?? "");

    private static Dictionary<Guid, string> Leads(IOrganizationService service, NurtureReview review) => RowsIn.Read(
            service, LeadTable.LogicalName, LeadTable.Id, LeadTable.Id, review.First.Select(stay => stay.LeadId).ToArray(), LeadTable.FullName, LeadTable.Subject)
        .ToDictionary(lead => lead.Id, lead => lead.GetAttributeValue<string>(LeadTable.FullName) ?? lead.GetAttributeValue<string>(LeadTable.Subject) ?? "");

    private static string NameIn(Dictionary<Guid, string> names, Guid id) => names.TryGetValue(id, out var name) ? name : "";

    private static decimal Rounded(double share) => Math.Round((decimal)share, Digits, MidpointRounding.AwayFromZero);
}
