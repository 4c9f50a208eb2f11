using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Messages.Emails;

/// <summary>A template that the caller may read, and mails that are made of it.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/template.</remarks>
internal sealed class EmailTemplate
{
    private const string Table = "template";
    private const string User = "systemuser";

    private readonly IRequestScope _scope;
    private readonly StoredRow _row;
    private readonly TemplateText _subject;
    private readonly TemplateText _body;

    private EmailTemplate(IRequestScope scope, StoredRow row)
    {
        _scope = scope;
        _row = row;
        var title = row["title"] as string ?? string.Empty;
        _subject = new TemplateText(title, row["subject"] as string);
        _body = new TemplateText(title, row["body"] as string);
    }

    /// <summary>The template that the parameter TemplateId names.</summary>
    /// <param name="scope">The request.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// It does not exist, may not be read, or does more than to fill in values.
    /// </exception>
    public static EmailTemplate Of(IRequestScope scope)
    {
        var id = scope.Required<Guid>("TemplateId");
        var row = scope.Current(Table, id) ?? throw DataverseFault.ObjectDoesNotExist("Template", id);
        scope.Access.Require(row, AccessRight.Read);
        return new EmailTemplate(scope, row);
    }

    /// <summary>Refuses rows of a table that the template is not for. One for users is for rows of all tables.</summary>
    /// <param name="table">Logical name of the table.</param>
    public void RequireFor(string table)
    {
        if (_row["templatetypecode"] is string type && type != User && type != table)
        {
            throw DataverseFault.InvalidOperation(
                $"The template '{_row["title"]}' is for rows of '{type}' (templatetypecode), not of '{table}'.");
        }
    }

    /// <summary>A mail with subject and text; it is not stored.</summary>
    /// <param name="sender">The user whose columns the text may have.</param>
    /// <param name="rows">The rows whose columns it may have.</param>
    public Entity Fill(Guid sender, params EntityReference[] rows)
    {
        var known = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var row in rows.Append(new EntityReference(User, sender)))
        {
            if (!known.ContainsKey(row.LogicalName))
            {
                known.Add(row.LogicalName, Read(row));
            }
        }

        string? Value(string table, string column) => known.TryGetValue(table, out var row) ? TextOf(row, column) : null;
        return new Entity("email") { ["subject"] = _subject.Fill(Value), ["description"] = _body.Fill(Value) };
    }

    // As the caller: who may not read a row does not read it through a template.
    private Entity Read(EntityReference row)
    {
        var columns = _subject.Fields.Concat(_body.Fields).Where(field => field.Table == row.LogicalName).Select(field => field.Column);
        return _scope.Service.Retrieve(row.LogicalName, row.Id, new ColumnSet([.. columns.Distinct()]));
    }

    private static string? TextOf(Entity row, string column) => row.FormattedValues.TryGetValue(column, out var text)
        ? text
        : Convert.ToString(row.GetAttributeValue<object>(column), CultureInfo.InvariantCulture);
}
