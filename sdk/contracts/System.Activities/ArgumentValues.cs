using System.Collections.Generic;
using System.Linq;
using System.Reflection;

namespace System.Activities;

/// <summary>Finds the arguments of an activity and gives each its value for a run.</summary>
internal static class ArgumentValues
{
    /// <summary>The arguments by property name; a property that is null gets an argument, as the framework gives it.</summary>
    internal static Dictionary<string, Argument> Declared(Activity activity)
    {
        var arguments = new Dictionary<string, Argument>(StringComparer.Ordinal);
        foreach (var property in ArgumentProperties(activity.GetType()))
        {
            // One activity may run on several threads: all must see one argument.
            lock (activity)
            {
                var argument = (Argument)property.GetValue(activity);
                if (argument == null && property.CanWrite && property.PropertyType.IsGenericType)
                {
                    argument = (Argument)Activator.CreateInstance(property.PropertyType);
                    property.SetValue(activity, argument);
                }

                if (argument != null)
                {
                    arguments.Add(property.Name, argument);
                }
            }
        }

        return arguments;
    }

    /// <summary>The values that a run starts with.</summary>
    /// <exception cref="ArgumentException">Inputs are unknown, of another type, or missing; all problems are listed.</exception>
    internal static Dictionary<Argument, object> Start(
        Activity activity, Dictionary<string, Argument> arguments, IDictionary<string, object> inputs)
    {
        var problems = Problems(activity, arguments, inputs).ToList();
        if (problems.Count > 0)
        {
            throw new ArgumentException(
                $"The values for the arguments of '{activity.DisplayName}' do not fit: {string.Join(" ", problems)}", nameof(inputs));
        }

        return arguments.ToDictionary(
            pair => pair.Value,
            pair => inputs.TryGetValue(pair.Key, out var value) ? value : pair.Value.InitialValue);
    }

    internal static bool Fits(Type type, object value)
        => value == null ? !type.IsValueType || Nullable.GetUnderlyingType(type) != null : type.IsInstanceOfType(value);

    private static IEnumerable<string> Problems(
        Activity activity, Dictionary<string, Argument> arguments, IDictionary<string, object> inputs)
        => UnfitInputs(arguments, inputs).Concat(MissingInputs(activity, arguments, inputs));

    private static IEnumerable<string> UnfitInputs(Dictionary<string, Argument> arguments, IDictionary<string, object> inputs)
    {
        foreach (var input in inputs)
        {
            if (!arguments.TryGetValue(input.Key, out var argument) || argument.Direction == ArgumentDirection.Out)
            {
                yield return $"'{input.Key}' is no input argument; remove it.";
            }
            else if (!Fits(argument.ArgumentType, input.Value))
            {
                yield return $"'{input.Key}' takes a '{argument.ArgumentType}', not a '{input.Value?.GetType().ToString() ?? "null"}'.";
            }
        }
    }

    private static IEnumerable<string> MissingInputs(
        Activity activity, Dictionary<string, Argument> arguments, IDictionary<string, object> inputs)
    {
        foreach (var property in ArgumentProperties(activity.GetType()))
        {
            if (property.IsDefined(typeof(RequiredArgumentAttribute), inherit: true)
                && arguments.TryGetValue(property.Name, out var argument)
                && argument.Direction != ArgumentDirection.Out
                && !argument.IsBound
                && !inputs.ContainsKey(property.Name))
            {
                yield return $"'{property.Name}' is required and has no value; supply it.";
            }
        }
    }

    private static IEnumerable<PropertyInfo> ArgumentProperties(Type type)
        => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => typeof(Argument).IsAssignableFrom(property.PropertyType) && property.GetIndexParameters().Length == 0)
            .GroupBy(property => property.Name)
            .Select(MostDerived);

    // Activity<TResult>.Result hides ActivityWithResult.Result: the class nearest to the activity wins.
    private static PropertyInfo MostDerived(IEnumerable<PropertyInfo> properties)
        => properties.Aggregate((one, other) => one.DeclaringType.IsSubclassOf(other.DeclaringType) ? one : other);
}
