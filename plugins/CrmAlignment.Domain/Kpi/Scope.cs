using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>For whom KPIs are summed: the organization, a business unit, a campaign or a lead category.</summary>
public readonly record struct Scope
{
    private Scope(ScopeType type, Guid? id)
    {
        Type = type;
        Id = id;
    }

    /// <summary>The organization.</summary>
    public static Scope Organization { get; } = new(ScopeType.Organization, null);

    /// <summary>Kind of scope.</summary>
    public ScopeType Type { get; }

    /// <summary>Business unit, campaign or lead category; null for the organization.</summary>
    public Guid? Id { get; }

    /// <summary>Key: org, or bu:, campaign: or category: and the id.</summary>
    public string Key => Type switch
    {
        ScopeType.BusinessUnit => "bu:" + Id!.Value.ToString("D"),
        ScopeType.Campaign => "campaign:" + Id!.Value.ToString("D"),
        ScopeType.LeadCategory => "category:" + Id!.Value.ToString("D"),
        _ => "org",
    };

    /// <summary>Reads a <see cref="Key"/>.</summary>
    /// <exception cref="FormatException">It is none, which no fold writes.</exception>
    public static Scope OfKey(string key)
    {
        var parts = key.Split(':');
        var id = Guid.Empty;
        return key switch
        {
            "org" => Organization,
            _ when parts.Length == 2 && parts[0] == "bu" && Guid.TryParse(parts[1], out id) => BusinessUnit(id),
            _ when parts.Length == 2 && parts[0] == "campaign" && Guid.TryParse(parts[1], out id) => Campaign(id),
            _ when parts.Length == 2 && parts[0] == "category" && Guid.TryParse(parts[1], out id) => LeadCategory(id),
            _ => throw new FormatException($"The scope key '{key}' is neither org nor bu:, campaign: or category: and an id."),
        };
    }

    /// <summary>A business unit.</summary>
    public static Scope BusinessUnit(Guid id) => new(ScopeType.BusinessUnit, id);

    /// <summary>A campaign.</summary>
    public static Scope Campaign(Guid id) => new(ScopeType.Campaign, id);

    /// <summary>A lead category.</summary>
    public static Scope LeadCategory(Guid id) => new(ScopeType.LeadCategory, id);

    /// <summary>The scope of a type.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="id">Id of its record; not looked at for the organization.</param>
    /// <exception cref="ArgumentOutOfRangeException">The type is none.</exception>
    public static Scope Of(ScopeType type, Guid id) => type switch
    {
        ScopeType.Organization => Organization,
        ScopeType.BusinessUnit => BusinessUnit(id),
        ScopeType.Campaign => Campaign(id),
        ScopeType.LeadCategory => LeadCategory(id),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Not a value of the choice crma_scopetype."),
    };

    /// <summary>The scopes in which a contribution counts: the organization, and its business unit, campaign and lead category if it has them.</summary>
    public static IReadOnlyList<Scope> Of(ContributionKey contributed)
    {
        var scopes = new List<Scope> { Organization };
        if (contributed.BusinessUnitId is { } unit)
        {
            scopes.Add(BusinessUnit(unit));
        }

        if (contributed.CampaignId is { } campaign)
        {
            scopes.Add(Campaign(campaign));
        }

        if (contributed.LeadCategoryId is { } category)
        {
            scopes.Add(LeadCategory(category));
        }

        return scopes;
    }

    /// <summary>Columns of the scope; client periods and scorecards use the same names.</summary>
    internal void AddTo(ColumnList columns)
    {
        columns.Add(ScorecardTable.ScopeType, RecordValue.Choice((int)Type));
        columns.Add(ScorecardTable.ScopeKey, RecordValue.Text(Key));
        columns.AddIf(Type == ScopeType.BusinessUnit, ScorecardTable.BusinessUnitId, RecordValue.Lookup("businessunit", Id));
        columns.AddIf(Type == ScopeType.Campaign, ScorecardTable.CampaignId, RecordValue.Lookup(CampaignTable.LogicalName, Id));
        columns.AddIf(Type == ScopeType.LeadCategory, ScorecardTable.LeadCategoryId, RecordValue.Lookup(LeadCategoryTable.LogicalName, Id));
    }
}
