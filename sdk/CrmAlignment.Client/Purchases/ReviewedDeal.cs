using System;
using System.Collections.Generic;
using CrmAlignment.Client.Leads;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Purchases;

/// <summary>An open opportunity without a decider, or out of step with the customer's purchase.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ReviewedDeal
{
    /// <summary>Its id.</summary>
    public Guid OpportunityId { get; init; }

    /// <summary>Its topic.</summary>
    public string Name { get; init; } = "";

    /// <summary>Estimated revenue in base currency; 0 without an estimate.</summary>
    public decimal Value { get; init; }

    /// <summary>How far the customer has come; null where nobody knows.</summary>
    public PurchaseStage? Stage { get; init; }

    /// <summary>Since when; null where nobody knows.</summary>
    [JsonConverter(typeof(OptionalInstantConverter))]
    public Instant? Since { get; init; }

    /// <summary>Deciders known.</summary>
    public int Deciders { get; init; }

    /// <summary>In what it is out of step; empty where it only lacks a decider.</summary>
    [JsonProperty(Required = Required.Always)]
    public IReadOnlyList<OutOfStep> OutOfStep { get; init; } = [];
}
