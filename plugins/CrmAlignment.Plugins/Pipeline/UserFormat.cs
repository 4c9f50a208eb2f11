using System;
using System.Globalization;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// Language and formats in which a user reads refusals, from his settings. Read, in one request, only when there is one to show.
/// </summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings</remarks>
internal static class UserFormat
{
    private const string Zone = "zone";
    private const string ZoneName = "standardname";
    private const string LanguageColumn = "uilanguageid";
    private const string LocaleColumn = "localeid";
    private const string DateColumn = "dateformatstring";
    private const string TimeColumn = "timeformatstring";
    private const string DecimalColumn = "decimalsymbol";
    private const string GroupColumn = "numberseparator";

    /// <summary>
    /// The format of the user; English where he has not chosen a language (0 stands for the organization's), and the invariant formats
    /// where he has chosen none.
    /// </summary>
    public static MessageFormat Of(Guid userId, IOrganizationService systemService, ITracingService tracing)
    {
        try
        {
            return systemService.RetrieveMultiple(Query(userId)).Entities.FirstOrDefault() is { } settings
                ? Of(settings, tracing)
                : MessageCatalogue.English;
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            // The refusal itself matters more than its language; the transaction ends either way.
            tracing.Trace("The settings of user {0} could not be read, so the refusal is in English: {1}", userId, fault);
            return MessageCatalogue.English;
        }
    }

    private static QueryExpression Query(Guid userId)
    {
        var query = new QueryExpression("usersettings")
        {
            ColumnSet = new ColumnSet(LanguageColumn, LocaleColumn, DateColumn, TimeColumn, DecimalColumn, GroupColumn),
            TopCount = 1,
        };
        query.Criteria.AddCondition("systemuserid", ConditionOperator.Equal, userId);
        var zone = query.AddLink("timezonedefinition", "timezonecode", "timezonecode", JoinOperator.LeftOuter);
        zone.EntityAlias = Zone;
        zone.Columns = new ColumnSet(ZoneName);
        return query;
    }

    private static MessageFormat Of(Entity settings, ITracingService tracing)
    {
        var chosen = settings.GetAttributeValue<int?>(LanguageColumn) ?? 0;
        var language = chosen == 0 ? MessageCatalogue.English : chosen;
        var date = settings.GetAttributeValue<string>(DateColumn);
        if (string.IsNullOrEmpty(date))
        {
            return language;
        }

        try
        {
            var time = settings.GetAttributeValue<string>(TimeColumn) is { Length: > 0 } pattern ? pattern : "HH:mm";
            return new MessageFormat(language, CultureOf(settings), date, time, ZoneOf(settings));
        }
        catch (Exception unusable) when (unusable is FormatException or CultureNotFoundException or ProblemException or ArgumentException)
        {
            tracing.Trace("The formats of user {0} cannot be used, so the refusal has none: {1}", settings.Id, unusable);
            return language;
        }
    }

    private static CultureInfo CultureOf(Entity settings)
    {
        var culture = settings.GetAttributeValue<int?>(LocaleColumn) is { } locale and > 0
            ? new CultureInfo(locale, useUserOverride: false)
            : (CultureInfo)CultureInfo.InvariantCulture.Clone();
        var numbers = culture.NumberFormat;
        numbers.NumberDecimalSeparator = settings.GetAttributeValue<string>(DecimalColumn) is { Length: > 0 } point
            ? point
            : numbers.NumberDecimalSeparator;
        numbers.NumberGroupSeparator = settings.GetAttributeValue<string>(GroupColumn) ?? numbers.NumberGroupSeparator;
        return culture;
    }

    private static TimeZoneInfo? ZoneOf(Entity settings) =>
        settings.GetAttributeValue<AliasedValue>(Zone + "." + ZoneName)?.Value is string { Length: > 0 } name ? TimeZones.Find(name) : null;
}
