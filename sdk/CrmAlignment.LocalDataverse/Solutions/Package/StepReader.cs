using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>Reads plug-in steps and their images.</summary>
internal static class StepReader
{
    public static IReadOnlyList<PackageStep> Read(PackageElement customizations) =>
        [.. customizations.At("SdkMessageProcessingSteps", "SdkMessageProcessingStep").Select(ReadStep)];

    private static PackageStep ReadStep(PackageElement step)
    {
        var name = step.RequiredAttribute("Name");
        var place = $"step {name}";
        CheckSupported(step, place);
        var (messageId, messageName) = ReadMessage(step, place);
        return new PackageStep
        {
            Id = step.RequiredIdAttribute("SdkMessageProcessingStepId"),
            Name = name,
            MessageId = messageId,
            MessageName = messageName,
            PluginTypeId = step.Id("PluginTypeId"),
            PluginTypeName = step.RequiredText("PluginTypeName"),
            PrimaryTable = step.Text("PrimaryEntity") is { } table and not "none" ? table.ToLowerInvariant() : null,
            Stage = OneOf(step, "Stage", place, 10, 20, 40),
            Mode = OneOf(step, "Mode", place, 0, 1),
            Rank = step.Integer("Rank") ?? 1,
            FilteringColumns = Names(step.Text("FilteringAttributes")),
            Configuration = step.Text("Configuration"),
            ImpersonatingUserName = step.Text("ImpersonatingUserIdName"),
            Description = step.Text("Description"),
            AsyncAutoDelete = step.Flag("AsyncAutoDelete"),
            Images = [.. step.At("SdkMessageProcessingStepImages", "SdkMessageProcessingStepImage")
                .Select(image => ReadImage(image, place))],
        };
    }

    /// <summary>Exports since 2024 give the id; earlier ones give the name, either in the same element or in one of its own.</summary>
    private static (Guid? Id, string? Name) ReadMessage(PackageElement step, string place)
    {
        var name = step.Text("SdkMessageName") ?? step.Child("SdkMessageId")?.Attribute("name") ?? step.Attribute("SdkMessageName");
        var text = step.Text("SdkMessageId");
        if (Guid.TryParse(text, out var id))
        {
            return (id, name);
        }

        name ??= text;
        if (name is null)
        {
            step.Refuse("the element <SdkMessageId> is missing.", "Give the id of the message the step runs on.", place);
        }

        return (null, name);
    }

    private static void CheckSupported(PackageElement step, string place)
    {
        if (step.Integer("EventHandlerTypeCode") is { } handler and not EventHandlerType.PluginType)
        {
            step.Refuse(
                $"<EventHandlerTypeCode> is {handler}; only plug-ins ({EventHandlerType.PluginType}) are supported.",
                "Register a plug-in type.",
                place);
        }
    }

    private static PackageStepImage ReadImage(PackageElement image, string place) => new(
        image.Id("SdkMessageProcessingStepImageId") ?? IdOfAttribute(image, place),
        NameOf(image),
        image.Text("EntityAlias") ?? NameOf(image),
        OneOf(image, "ImageType", place, 0, 1, 2),
        image.Text("MessagePropertyName") ?? "Target",
        Names(image.Text("Attributes")));

    /// <summary>Exports write the image's name as an attribute; hand-written packages are seen with an element.</summary>
    private static string NameOf(PackageElement image) => image.Text("Name") ?? image.RequiredAttribute("Name");

    private static Guid IdOfAttribute(PackageElement image, string place)
    {
        if (image.Attribute("SdkMessageProcessingStepImageId") is not null)
        {
            return image.RequiredIdAttribute("SdkMessageProcessingStepImageId");
        }

        image.Refuse("<SdkMessageProcessingStepImageId> is missing.", "Give the image an id.", place);
        return Guid.Empty;
    }

    private static int OneOf(PackageElement element, string name, string place, params int[] allowed)
    {
        var value = element.RequiredInteger(name);
        if (element.Text(name) is not null && !allowed.Contains(value))
        {
            element.Refuse($"<{name}> is {value}.", $"Use one of: {string.Join(", ", allowed)}.", place);
        }

        return value;
    }

    private static string[] Names(string? list) =>
        list?.ToLowerInvariant().Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
