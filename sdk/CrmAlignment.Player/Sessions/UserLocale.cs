using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Sessions;

/// <summary>In which language and time zone a user reads, and in which currency his new rows begin.</summary>
/// <param name="organization">The organization.</param>
/// <param name="userId">The user.</param>
internal sealed class UserLocale(LocalOrganization organization, Guid userId)
{
    private readonly Entity? _settings = organization.AdminService.RetrieveMultiple(new QueryByAttribute("usersettings")
    {
        ColumnSet = new ColumnSet("uilanguageid", "timezonecode", "transactioncurrencyid"),
        Attributes = { "systemuserid" },
        Values = { userId },
    }).Entities.SingleOrDefault();

    /// <summary>The language (LCID) of the settings, else the organization's.</summary>
    public int Language => _settings?.GetAttributeValue<int?>("uilanguageid") is { } language and not 0 ? language : Base();

    /// <summary>The languages that the organization has labels in.</summary>
    public IReadOnlyList<int> Languages =>
        ((RetrieveProvisionedLanguagesResponse)organization.AdminService.Execute(new RetrieveProvisionedLanguagesRequest())).RetrieveProvisionedLanguages;

    /// <summary>The time zone of the settings by its IANA name, which browsers know; UTC when they name none.</summary>
    public string TimeZone => _settings?.GetAttributeValue<int?>("timezonecode") is { } code && NameOf(code) is { } name
        ? TimeZoneInfo.TryConvertWindowsIdToIanaId(name, out var known) ? known : name
        : "UTC";

    /// <summary>The currency of the settings, else the organization's base currency.</summary>
    public EntityReference Currency => _settings?.GetAttributeValue<EntityReference>("transactioncurrencyid")
        ?? organization.AdminService.Retrieve("organization", organization.OrganizationId, new ColumnSet("basecurrencyid"))
            .GetAttributeValue<EntityReference>("basecurrencyid");

    private int Base() => organization.AdminService
        .Retrieve("organization", organization.OrganizationId, new ColumnSet("languagecode")).GetAttributeValue<int?>("languagecode") ?? 1033;

    private string? NameOf(int code)
    {
        var query = new QueryByAttribute("timezonedefinition") { ColumnSet = new ColumnSet("standardname"), Attributes = { "timezonecode" }, Values = { code } };
        return organization.AdminService.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<string>("standardname");
    }
}
