using System;
using System.Collections.Generic;
using System.Reflection;

namespace CrmAlignment.EndToEnd.Tests.Steps;

/// <summary>An interface of properties alone, answered by name; a property that was not given has its type's default.</summary>
public class Pretended : DispatchProxy
{
    private Dictionary<string, object?> _values = [];

    /// <summary>Pretends to be <typeparamref name="T"/>.</summary>
    public static T Of<T>(Dictionary<string, object?> values)
        where T : class
    {
        var pretended = Create<T, Pretended>();
        ((Pretended)(object)pretended)._values = values;
        return pretended;
    }

    /// <inheritdoc/>
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        _values.TryGetValue(targetMethod!.Name["get_".Length..], out var value) ? value
        : targetMethod.ReturnType.IsValueType ? Activator.CreateInstance(targetMethod.ReturnType)
        : null;
}
