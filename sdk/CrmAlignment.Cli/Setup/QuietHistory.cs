using System;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Tells nobody of what is replayed: messages of last year's offers help no one, and each costs as much as the offer itself. Afterwards
/// people are told as the settings want it, or as before; only a replay that was killed leaves the organization silent, until the next ends.
/// The steps that only tell are disabled meanwhile, as is advised for bulk loads: every second job of a replay would be theirs, and do nothing.
/// https://learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic
/// </summary>
/// <param name="service">Service of the system administrator.</param>
/// <param name="wanted">What the settings want afterwards; null where they say nothing.</param>
internal sealed class QuietHistory(IOrganizationService service, string? wanted)
{
    private const string Values = "environmentvariablevalue";
    private const string Definitions = "environmentvariabledefinition";
    private const string Silence = "Off";

    private readonly TellingSteps _steps = new(service);
    private readonly QuietTouches _touches = new(service);
    private string? _former;

    /// <summary>Silence, until <see cref="End"/>. A package without the variable tells nobody.</summary>
    public void Begin()
    {
        if (Definition is { } definition)
        {
            _former = Stored(definition)?.GetAttributeValue<string>("value");
            Set(definition, Silence);
        }

        _steps.Enable(false);
        _touches.Begin();
    }

    /// <summary>From here on people are told again. Silence that nobody asked for in the settings is that of a killed replay.</summary>
    public void End()
    {
        _steps.Enable(true);
        _touches.End();
        if (Definition is { } definition)
        {
            Set(definition, wanted ?? (_former == Silence ? null : _former));
        }
    }

    private Guid? Definition => RowLookup.Find(service, Definitions, "schemaname", Publisher.NotificationsVariable);

    private Entity? Stored(Guid definition)
    {
        var query = new QueryByAttribute(Values) { ColumnSet = new ColumnSet("value") };
        query.AddAttributeValue("environmentvariabledefinitionid", definition);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private void Set(Guid definition, string? value)
    {
        var stored = Stored(definition);
        if (stored is null && value is not null)
        {
            service.Create(new Entity(Values)
            {
                ["environmentvariabledefinitionid"] = new EntityReference(Definitions, definition),
                ["schemaname"] = Publisher.NotificationsVariable,
                ["value"] = value,
            });
        }
        else if (stored is not null && value is null)
        {
            service.Delete(Values, stored.Id);
        }
        else if (stored is not null && stored.GetAttributeValue<string>("value") != value)
        {
            service.Update(new Entity(Values, stored.Id) { ["value"] = value });
        }
    }
}
