using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Setup;

/// <summary>
/// Tells nobody of what is replayed: messages of last year's offers help no one, and each costs as much as the offer itself. A replay that
/// was stopped leaves the organization silent; the next one speaks again when it ends.
/// </summary>
/// <param name="service">Service of the system administrator.</param>
/// <param name="wanted">What the settings want afterwards; null for the product's default.</param>
internal sealed class QuietHistory(IOrganizationService service, string? wanted)
{
    private const string Values = "environmentvariablevalue";
    private const string Definitions = "environmentvariabledefinition";

    /// <summary>Silence, until <see cref="End"/>. A package without the variable tells nobody.</summary>
    public void Begin() => Set("Off");

    /// <summary>From here on people are told as the settings want it.</summary>
    public void End() => Set(wanted);

    private void Set(string? value)
    {
        if (RowLookup.Find(service, Definitions, "schemaname", Publisher.NotificationsVariable) is not { } definition)
        {
            return;
        }

        var query = new QueryByAttribute(Values) { ColumnSet = new ColumnSet("value") };
        query.AddAttributeValue("environmentvariabledefinitionid", definition);
        var stored = service.RetrieveMultiple(query).Entities.FirstOrDefault();
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
