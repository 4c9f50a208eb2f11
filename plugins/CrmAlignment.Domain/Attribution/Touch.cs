using System;

namespace CrmAlignment.Domain.Attribution;

/// <summary>One contact of a campaign with those who bought: a lead that it brought, an answer to it, a call made for it.</summary>
/// <param name="Id">Id of the record that shows it: however often a record is found, it is one touch.</param>
/// <param name="CampaignId">Its campaign.</param>
/// <param name="Day">Day in the organization's time zone, of kind Unspecified, at midnight.</param>
/// <param name="When">Orders the touches of a day (UTC).</param>
public readonly record struct Touch(Guid Id, Guid CampaignId, DateTime Day, DateTime When);
