using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>
/// The aggregate dv_groups(keys, summed, key..., measure...): all groups of a query at once, as <see cref="GroupTally"/> writes them. Keys
/// and measures are whole numbers.
/// </summary>
internal static unsafe class GroupFunction
{
    /// <summary>Its name.</summary>
    internal const string Name = "dv_groups";

    /// <summary>How SQLite and this one call a sum that does not fit into 64 bits.</summary>
    internal const string Overflow = "integer overflow";

    private const int Utf8 = 1;
    private const int AnyNumber = -1;

    // The number of keys, and the sums that are asked for, are constants of the statement.
    private const int Constants = 2;

    internal static void Register(sqlite3 connection)
    {
        fixed (byte* name = "dv_groups\0"u8)
        {
            SqliteException.ThrowExceptionForRC(
                NativeFunction.CreateAggregate(connection.DangerousGetHandle(), name, AnyNumber, Utf8, 0, 0, &Step, &Final), connection);
        }
    }

    // SQLite calls this for each row. What is thrown may not pass through SQLite, so it becomes the error of the statement.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Step(nint context, int count, nint* values)
    {
        try
        {
            var state = NativeFunction.Context(context, sizeof(nint));
            if (*state == 0)
            {
                *state = GCHandle.ToIntPtr(GCHandle.Alloc(Begin(count - Constants, values)));
            }

            Tally(*state).Add(new ReadOnlySpan<nint>(values + Constants, count - Constants));
        }
        catch (Exception failure)
        {
            Refuse(context, failure.Message);
        }
    }

    // SQLite calls this once for each statement that ran, also for one that failed on its way.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void Final(nint context)
    {
        // Of no rows there is no state.
        var state = NativeFunction.Context(context, 0);
        if (state is null || *state == 0)
        {
            return;
        }

        try
        {
            Answer(context, *state);
        }
        catch (OverflowException)
        {
            Refuse(context, Overflow);
        }
        catch (Exception failure)
        {
            Refuse(context, failure.Message);
        }
        finally
        {
            GCHandle.FromIntPtr(*state).Free();
        }
    }

    private static GroupTally Begin(int numbers, nint* values)
    {
        var keys = (int)NativeFunction.Int64(values[0]);
        return GroupTally.Take(keys, numbers - keys, summed: NativeFunction.Int64(values[1]));
    }

    private static void Answer(nint context, nint state)
    {
        using var tally = Tally(state);
        var groups = tally.Write();
        fixed (byte* text = groups)
        {
            NativeFunction.Answer(context, text, groups.Length, NativeFunction.Transient);
        }
    }

    private static GroupTally Tally(nint state) => Unsafe.As<GroupTally>(GCHandle.FromIntPtr(state).Target!);

    private static void Refuse(nint context, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(message);
        fixed (byte* text = bytes)
        {
            NativeFunction.Refuse(context, text, bytes.Length);
        }
    }
}
