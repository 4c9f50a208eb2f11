using System;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>A target beside what has come of it. Amounts in base currency, shares from 0 to 1, both to four digits.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record ComparedTarget
{
    /// <summary>Row of crma_kpitarget.</summary>
    public Guid TargetId { get; init; }

    /// <summary>What it is called, in English: Revenue - month from 2026-11-01.</summary>
    [JsonProperty(Required = Required.Always)]
    public string Name { get; init; } = "";

    /// <summary>What is planned.</summary>
    public TargetMeasure Measure { get; init; }

    /// <summary>Whether the measure is a ratio, of which half a period does not plan the half.</summary>
    public bool IsRatio { get; init; }

    /// <summary>Whether the measure is a share, from 0 to 1.</summary>
    public bool IsShare { get; init; }

    /// <summary>Whether the measure is an amount in base currency.</summary>
    public bool IsAmount { get; init; }

    /// <summary>Month, quarter or year.</summary>
    public PeriodGrain Grain { get; init; }

    /// <summary>First day of its fiscal period.</summary>
    public LocalDate PeriodStart { get; init; }

    /// <summary>Last day of it.</summary>
    public LocalDate PeriodEnd { get; init; }

    /// <summary>For whom it is planned.</summary>
    public ScopeType ScopeType { get; init; }

    /// <summary>Business unit, campaign or lead category; null for the organization.</summary>
    public Guid? ScopeId { get; init; }

    /// <summary>Name of the business unit, campaign or lead category; "" for the organization.</summary>
    [JsonProperty(Required = Required.Always)]
    public string ScopeName { get; init; } = "";

    /// <summary>What is planned for the whole period.</summary>
    public decimal Plan { get; init; }

    /// <summary>Last day that was counted.</summary>
    public LocalDate CountedUntil { get; init; }

    /// <summary>What has come until then; null for a ratio that is undefined.</summary>
    public decimal? Fact { get; init; }

    /// <summary>Records behind the fact: what is below the line of a ratio, won opportunities behind revenue and profit, the count itself.</summary>
    public int Sample { get; init; }

    /// <summary>Whether the fact says something: a share of fewer than 20 records does not.</summary>
    public bool HasEnoughData { get; init; }

    /// <summary>Days of the period.</summary>
    public int Days { get; init; }

    /// <summary>Days of it that are left after <see cref="CountedUntil"/>.</summary>
    public int DaysLeft { get; init; }

    /// <summary>What of the plan is due by now: its part by days, of a ratio all of it. Null where there is no fact.</summary>
    public decimal? PlanToDate { get; init; }

    /// <summary>Fact as a share of the plan; null where nothing was planned, or there is no fact.</summary>
    public decimal? Reached { get; init; }

    /// <summary>Fact as a share of what is due by now: 1 is on plan.</summary>
    public decimal? ReachedToDate { get; init; }

    /// <summary>What is missing to the plan; 0 where it is reached.</summary>
    public decimal? Missing { get; init; }

    /// <summary>What each day that is left has to bring; null for a ratio, and where no day is left.</summary>
    public decimal? MissingADay { get; init; }

    /// <summary>The period before.</summary>
    [JsonProperty(Required = Required.Always)]
    public FormerPeriod Previous { get; init; } = new();

    /// <summary>The same period of the year before.</summary>
    [JsonProperty(Required = Required.Always)]
    public FormerPeriod LastYear { get; init; } = new();

    /// <summary>The same period of the year before that.</summary>
    [JsonProperty(Required = Required.Always)]
    public FormerPeriod YearBeforeLast { get; init; } = new();
}
