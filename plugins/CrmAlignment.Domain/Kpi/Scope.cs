using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>For whom KPIs are summed: the organization, a business unit or a campaign.</summary>
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

    /// <summary>Business unit or campaign; null for the organization.</summary>
    public Guid? Id { get; }

    /// <summary>Key: org, or bu: or campaign: and the id.</summary>
    public string Key => Type switch
    {
        ScopeType.BusinessUnit => "bu:" + Id!.Value.ToString("D"),
        ScopeType.Campaign => "campaign:" + Id!.Value.ToString("D"),
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
            _ => throw new FormatException($"The scope key '{key}' is neither org nor bu: or campaign: and an id."),
        };
    }

    /// <summary>A business unit.</summary>
    public static Scope BusinessUnit(Guid id) => new(ScopeType.BusinessUnit, id);

    /// <summary>A campaign.</summary>
    public static Scope Campaign(Guid id) => new(ScopeType.Campaign, id);

    /// <summary>The scopes in which a contribution counts: the organization, and its business unit and campaign if it has them.</summary>
    public static IReadOnlyList<Scope> Of(Guid? campaignId, Guid? businessUnitId)
    {
        var scopes = new List<Scope> { Organization };
        if (businessUnitId is { } unit)
        {
            scopes.Add(BusinessUnit(unit));
        }

        if (campaignId is { } campaign)
        {
            scopes.Add(Campaign(campaign));
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
    }
}
