using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 23, this project's own: a step fits its message and its table, so that registering it cannot fail or do nothing.</summary>
internal sealed class StepsRule() : CheckRule(
    23, "A step has a known stage, its table, filter and image columns exist, and its images fit message and stage. This project's own.")
{
    public override IEnumerable<Finding> Check(CheckedPackage package) => package.Steps.SelectMany(step => Step(package, step));

    private IEnumerable<Finding> Step(CheckedPackage package, XElement step)
    {
        var place = $"step '{step.Of("Name")}'";
        var table = step.Text("PrimaryEntity");
        if (step.Text("Stage") is not ("10" or "20" or "40"))
        {
            yield return InCustomizations(step.Element("Stage") ?? step, place, step.Text("Stage"), "there is no such stage.", "Write 10, 20 or 40.");
        }

        if (step.Text("Mode") == "1" && step.Text("Stage") != "40")
        {
            yield return InCustomizations(
                step, place, step.Text("Stage"), "an asynchronous step runs after the operation.", "Write stage 40, or mode 0.");
        }

        if (!Guid.TryParse(step.Text("SdkMessageId"), out _))
        {
            yield return InCustomizations(
                step, place, step.Text("SdkMessageId"), "the message's id is missing or no GUID.", "Write the id of the message.");
        }

        var known = table.Length == 0 ? Knowledge.There : package.Know(table);
        var unknown = InCustomizations(
            step.Element("PrimaryEntity"), place, table, "neither the package nor the platform has such a table.", "Correct the table.");
        foreach (var finding in Judge(known, unknown).Concat(Columns(package, step.Element("FilteringAttributes"), table, place)).Concat(Images(package, step, table, place)))
        {
            yield return finding;
        }
    }

    private IEnumerable<Finding> Images(CheckedPackage package, XElement step, string table, string place)
    {
        var message = Guid.TryParse(step.Text("SdkMessageId"), out var id) ? SdkMessages.NameOf(id) : null;
        foreach (var image in step.Elements("SdkMessageProcessingStepImages").Elements("SdkMessageProcessingStepImage"))
        {
            if (Misfit(message, step.Text("Stage"), image) is { } problem)
            {
                yield return InCustomizations(image, place, image.Text("ImageType"), problem, "Correct or remove the image.");
            }

            if (image.Element("Attributes")?.Value.Trim() is not { Length: > 0 })
            {
                // Documented (https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images), and slow.
                yield return AsPolicy(InCustomizations(image, place, "", "an image without a list of columns brings all of them.", "Name those that are read."));
            }

            foreach (var finding in Columns(package, image.Element("Attributes"), table, place))
            {
                yield return finding;
            }
        }
    }

    private static string? Misfit(string? message, string stage, XElement image)
    {
        var type = image.Text("ImageType");
        if (type is not ("0" or "1" or "2"))
        {
            return "there is no such image type: 0 before, 1 after, 2 both.";
        }

        if (message is not null && ImageProperties.Of(message) is var property && property != image.Text("MessagePropertyName"))
        {
            return property is null ? $"the message {message} has no images." : $"images of {message} come from the parameter {property}.";
        }

        return (message, stage) switch
        {
            ("Create", _) when type != "1" => "a row that is being created has no image before.",
            ("Delete", _) when type != "0" => "a deleted row has no image after.",
            (_, "10" or "20") when type != "0" => "before the operation there is no image after it.",
            _ => null,
        };
    }

    private IEnumerable<Finding> Columns(CheckedPackage package, XElement? list, string table, string place) =>
        (list?.Value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .SelectMany(column => Column(package, list, place, table, column));
}
