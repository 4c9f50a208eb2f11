using System;
using System.Activities;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Workflow;

namespace CrmAlignment.LocalDataverse.Workflow;

/// <summary>
/// The arguments of a custom workflow activity, as the platform takes them: of nine types, with defaults, lookups of one table and
/// choices of one column. What the attributes say is held against the values that go in and those that come out.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/workflow/workflow-extensions#add-parameters.</remarks>
internal sealed class ActivityArguments
{
    private static readonly Type[] Supported =
    [
        typeof(bool), typeof(DateTime), typeof(decimal), typeof(double), typeof(EntityReference), typeof(int), typeof(Money),
        typeof(OptionSetValue), typeof(string),
    ];

    private readonly IRequestScope _scope;
    private readonly string _activity;
    private readonly Dictionary<string, PropertyInfo> _arguments;

    /// <summary>Reads the declaration of an activity.</summary>
    /// <param name="scope">The request.</param>
    /// <param name="type">The activity's class.</param>
    public ActivityArguments(IRequestScope scope, Type type)
    {
        _scope = scope;
        _activity = type.FullName!;
        _arguments = type.GetProperties()
            .Where(property => property.IsDefined(typeof(InputAttribute)) || property.IsDefined(typeof(OutputAttribute)))
            .ToDictionary(property => property.Name, StringComparer.Ordinal);
        foreach (var argument in _arguments.Values)
        {
            RequireDeclaration(argument);
        }
    }

    /// <summary>Checks the inputs and adds the defaults of those that are missing.</summary>
    /// <param name="inputs">Values by property name.</param>
    /// <returns>The values to run with.</returns>
    public Dictionary<string, object> Complete(IReadOnlyDictionary<string, object> inputs)
    {
        foreach (var name in inputs.Keys)
        {
            if (!_arguments.TryGetValue(name, out var argument) || !argument.IsDefined(typeof(InputAttribute)))
            {
                throw DataverseFault.InvalidArgument($"The activity '{_activity}' has no input argument '{name}'.");
            }
        }

        var values = new Dictionary<string, object>(inputs);
        foreach (var (name, argument) in _arguments.Where(
            argument => argument.Value.IsDefined(typeof(InputAttribute)) && !inputs.ContainsKey(argument.Key)))
        {
            if (argument.GetCustomAttribute<DefaultAttribute>() is { } given)
            {
                values[name] = DefaultOf(argument, given);
            }
            else if (argument.IsDefined(typeof(RequiredArgumentAttribute)))
            {
                throw Refuse(argument, "is required and has no value");
            }
        }

        Check(values);
        return values;
    }

    /// <summary>Checks values against the tables and columns that their arguments are declared for.</summary>
    /// <param name="values">Values by property name.</param>
    /// <returns>The same values.</returns>
    public IDictionary<string, object> Check(IDictionary<string, object> values)
    {
        foreach (var (name, value) in values)
        {
            if (_arguments.TryGetValue(name, out var argument))
            {
                Check(argument, value);
            }
        }

        return values;
    }

    private static Type TypeOf(PropertyInfo argument) =>
        argument.PropertyType.IsGenericType ? argument.PropertyType.GetGenericArguments()[0] : argument.PropertyType;

    private void RequireDeclaration(PropertyInfo argument)
    {
        var type = TypeOf(argument);
        if (!typeof(Argument).IsAssignableFrom(argument.PropertyType) || !Supported.Contains(type))
        {
            throw Refuse(
                argument,
                $"is of the type {type.Name}; arguments are {string.Join(", ", Supported.Select(supported => supported.Name))}");
        }

        if (type == typeof(EntityReference) && argument.GetCustomAttribute<ReferenceTargetAttribute>() is null)
        {
            throw Refuse(argument, "is a reference and needs the attribute ReferenceTarget");
        }

        if (type == typeof(OptionSetValue) && argument.GetCustomAttribute<AttributeTargetAttribute>() is null)
        {
            throw Refuse(argument, "is a choice and needs the attribute AttributeTarget");
        }
    }

    private void Check(PropertyInfo argument, object? value)
    {
        var type = TypeOf(argument);
        if (value is null ? type.IsValueType : !type.IsInstanceOfType(value))
        {
            throw Refuse(argument, $"takes a {type.Name}, not {(value is null ? "null" : "a " + value.GetType().Name)}");
        }

        if (value is EntityReference reference
            && argument.GetCustomAttribute<ReferenceTargetAttribute>() is { } target
            && reference.LogicalName != target.EntityName)
        {
            throw Refuse(argument, $"takes rows of '{target.EntityName}', not of '{reference.LogicalName}'");
        }

        if (value is OptionSetValue option && argument.GetCustomAttribute<AttributeTargetAttribute>() is { } choice)
        {
            var column = _scope.Catalog.Table(choice.EntityName).Column(choice.AttributeName);
            if (column.Choice?.Find(option.Value) is null)
            {
                throw DataverseFault.UnknownOption(choice.EntityName, choice.AttributeName, option.Value);
            }
        }
    }

    private object DefaultOf(PropertyInfo argument, DefaultAttribute given)
    {
        var type = TypeOf(argument);
        try
        {
            return type switch
            {
                _ when type == typeof(EntityReference) => new EntityReference(given.EntityName, Guid.Parse(given.Value)),
                _ when type == typeof(OptionSetValue) => new OptionSetValue(int.Parse(given.Value, CultureInfo.InvariantCulture)),
                _ when type == typeof(Money) => new Money(decimal.Parse(given.Value, CultureInfo.InvariantCulture)),
                _ when type == typeof(DateTime) => DateTime.Parse(
                    given.Value,
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                _ => Convert.ChangeType(given.Value, type, CultureInfo.InvariantCulture),
            };
        }
        catch (FormatException)
        {
            throw Refuse(argument, $"has the default '{given.Value}', which is no {type.Name}");
        }
    }

    private Exception Refuse(PropertyInfo argument, string reason) =>
        DataverseFault.InvalidArgument($"The argument '{argument.Name}' of the activity '{_activity}' {reason}.");
}
