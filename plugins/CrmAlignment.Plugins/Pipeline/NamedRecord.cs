using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Pipeline;

/// <summary>
/// What people call the record that an operation saves, from what the operation brings along: no request. A refusal within a save of
/// many would else not say which of them it is about.
/// </summary>
[Columns(OwnName)]
internal static class NamedRecord
{
    private const string OwnName = "crma_name";

    // Primary names of the tables with steps; a lead without a full name has its parts, its company or its topic.
    private static readonly string[] NameColumns = [OwnName, "fullname", "lastname", "companyname", "name", "subject"];

    /// <summary>The name; the id where the name is not known; null where there is no record.</summary>
    public static string? Of(IExecutionContext context)
    {
        foreach (var record in Known(context))
        {
            if (Of(record) is { } name)
            {
                return name;
            }
        }

        var id = context.PrimaryEntityId;
        return id == Guid.Empty ? null : id.ToString("D");
    }

    /// <summary>The name that a row carries; null when it carries none.</summary>
    public static string? Of(Entity record) =>
        NameColumns.Select(record.GetAttributeValue<object>).OfType<string>().FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));

    private static IEnumerable<Entity> Known(IExecutionContext context)
    {
        if (context.InputParameters.TryGetValue("Target", out var target) && target is Entity written)
        {
            yield return written;
        }

        if (context.PreEntityImages.TryGetValue(StepAttribute.PreImageAlias, out var image))
        {
            yield return image;
        }
    }
}
