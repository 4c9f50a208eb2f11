using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Solutions.Package;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.SolutionFormat;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>Rows of steps and their images.</summary>
internal sealed class StepRegistration(
    StoreTransaction transaction,
    SolutionComponents components,
    MessageRegistration messages,
    PackageProblems problems,
    ImportContext context)
{
    private const string Table = "sdkmessageprocessingstep";
    private const string ImageTable = "sdkmessageprocessingstepimage";

    /// <summary>Writes the package's steps.</summary>
    public void Write(SolutionPackage package)
    {
        var check = new StepCheck(transaction, problems);
        var types = package.Assemblies.SelectMany(assembly => assembly.Types).ToList();
        foreach (var step in package.Steps)
        {
            // The missing type of another solution is reported already, as a missing dependency.
            if (Message(step, package) is { } message && TypeOf(step, types) is { } type && check.Accepts(step, message.Name))
            {
                WriteStep(step, message.Id, type, ImpersonatedBy(step));
                WriteImages(step);
            }
        }
    }

    private (Guid Id, string Name)? Message(PackageStep step, SolutionPackage package)
    {
        var name = step.MessageId is { } id ? messages.NameOf(id) ?? step.MessageName : step.MessageName;
        if (name is null)
        {
            Refuse(
                step,
                $"no message has the id {step.MessageId}.",
                "Write the id the message has on the platform; the table sdkmessage lists those known here.");
            return null;
        }

        var performed = context.Messages.Contains(name, StringComparer.OrdinalIgnoreCase)
            || package.CustomApis.Any(api => api.UniqueName == name)
            || messages.Find(name) is not null;
        if (!performed)
        {
            problems.Unsupported(
                new SolutionPackageProblem(
                    PartName.Customizations,
                    null,
                    null,
                    $"step {step.Name}",
                    $"the local Dataverse does not perform the message '{name}'.",
                    "Remove the step, or use a message that is performed."),
                $"step {step.Name}",
                $"the message '{name}' is not performed here, and the step never runs");
            return null;
        }

        return (step.MessageId is { } given && messages.NameOf(given) is not null ? given : messages.Ensure(name), name);
    }

    private Guid? TypeOf(PackageStep step, List<PackagePluginType> types)
    {
        if (step.PluginTypeId is { } id)
        {
            return types.Any(type => type.Id == id) || transaction.Exists("plugintype", id) ? id : null;
        }

        return types.FirstOrDefault(type => string.Equals(type.AssemblyQualifiedName, step.PluginTypeName, StringComparison.OrdinalIgnoreCase))?.Id
            ?? ForeignType(step.PluginTypeName);
    }

    // A type that another solution brought is the same in every version of its assembly.
    private Guid? ForeignType(string qualifiedName)
    {
        var name = new Dictionary<string, object?> { ["typename"] = qualifiedName.Split(',')[0].Trim() };
        return transaction.Find("plugintype", name, limit: 1) is [var found] ? found : null;
    }

    /// <summary>The user whom the package names: ids of users differ between organizations, so packages carry the name.</summary>
    private RowReference? ImpersonatedBy(PackageStep step)
    {
        if (step.ImpersonatingUserName is not { } name)
        {
            return null;
        }

        var users = transaction.Find("systemuser", new Dictionary<string, object?> { ["fullname"] = name }, limit: 2);
        if (users is [var user])
        {
            return new RowReference("systemuser", user);
        }

        Refuse(
            step,
            users.Count == 0 ? $"no user has the full name '{name}', as whom it runs." : $"several users have the full name '{name}', "
                + "as whom it runs.",
            "Create the user before the import, or leave <ImpersonatingUserIdName> out and set the user afterwards.");
        return null;
    }

    private void WriteStep(PackageStep step, Guid messageId, Guid typeId, RowReference? impersonated)
    {
        var filter = step.PrimaryTable is { } table ? messages.EnsureFilter(messageId, table) : (Guid?)null;
        var values = new Dictionary<string, object?>
        {
            ["name"] = step.Name,
            ["sdkmessageid"] = new RowReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = filter is { } id ? new RowReference("sdkmessagefilter", id) : null,
            ["plugintypeid"] = new RowReference("plugintype", typeId),
            ["eventhandler"] = new RowReference("plugintype", typeId),
            ["stage"] = step.Stage,
            ["mode"] = step.Mode,
            ["rank"] = step.Rank,
            ["filteringattributes"] = step.FilteringColumns.Count == 0 ? null : string.Join(',', step.FilteringColumns),
            ["configuration"] = step.Configuration,
            ["impersonatinguserid"] = impersonated,
            ["description"] = step.Description,
            ["asyncautodelete"] = step.AsyncAutoDelete,
            ["supporteddeployment"] = 0,
        };
        if (State(step.Id) is { } state)
        {
            (values["statecode"], values["statuscode"]) = state;
        }

        components.Put(Table, step.Id, values, step.Name);
    }

    /// <summary>Enabled when the import asks for it; when not, a new step is disabled, and one that was there stays as it is.</summary>
    private (int State, int Status)? State(Guid step) =>
        context.EnablesSteps ? (0, 1) : transaction.Exists(Table, step) ? null : (1, 2);

    private void WriteImages(PackageStep step)
    {
        var kept = step.Images.Select(image => image.Id).ToHashSet();
        foreach (var image in ImagesOf(step.Id).Where(image => !kept.Contains(image)))
        {
            components.Remove(ImageTable, image);
        }

        foreach (var image in step.Images)
        {
            components.Put(ImageTable, image.Id, new()
            {
                ["sdkmessageprocessingstepid"] = new RowReference(Table, step.Id),
                ["name"] = image.Name,
                ["entityalias"] = image.Alias,
                ["imagetype"] = image.ImageType,
                ["messagepropertyname"] = image.MessageProperty,
                ["attributes"] = image.Columns.Count == 0 ? null : string.Join(',', image.Columns),
            }, $"{step.Name}: {image.Name}");
        }
    }

    private IReadOnlyList<Guid> ImagesOf(Guid step) =>
        transaction.Find(ImageTable, new Dictionary<string, object?> { ["sdkmessageprocessingstepid"] = new RowReference(Table, step) });

    private void Refuse(PackageStep step, string reason, string remedy) =>
        problems.Add(PartName.Customizations, $"step {step.Name}", reason, remedy);
}
