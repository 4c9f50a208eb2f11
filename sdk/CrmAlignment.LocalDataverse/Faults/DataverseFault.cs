using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Faults;

/// <summary>
/// The one catalogue of the faults that this runtime raises: every method returns the exception to throw, with the
/// platform's code and a text that names what was wrong.
/// </summary>
/// <remarks>
/// Nothing is thrown here: the caller throws, so that the compiler sees where a path ends. Texts are Microsoft's where they are
/// known, with what helps to find the mistake added. Thread-safe. Source of the codes:
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes.
/// </remarks>
internal static class DataverseFault
{
    /// <summary>Any fault: the code and the text as given.</summary>
    /// <param name="code">One of <see cref="DataverseErrorCode"/>, or a code of the caller's own.</param>
    /// <param name="message">What was wrong, where, and what to do: it is shown to users.</param>
    /// <returns>A fault of that code, with the message as its reason too, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    /// <summary>The row does not exist.</summary>
    /// <param name="tableDisplayName">The table as the fault should show it, for example Lead.</param>
    /// <param name="id">Primary key that no row has.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.ObjectDoesNotExist"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> ObjectDoesNotExist(string tableDisplayName, Guid id) =>
        Of(DataverseErrorCode.ObjectDoesNotExist, $"{tableDisplayName} With Id = {id} Does Not Exist");

    /// <summary>A request parameter is missing.</summary>
    /// <param name="message">Name of the message that needs the parameter.</param>
    /// <param name="parameter">Name of the parameter that is missing, as in the request's Parameters.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.InvalidArgument"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> MissingParameter(string message, string parameter) =>
        Of(DataverseErrorCode.InvalidArgument, $"Required field '{parameter}' is missing in the request '{message}'.");

    /// <summary>An argument is not allowed.</summary>
    /// <param name="text">What was wrong, with the value, and what is allowed: whole sentences for a person.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.InvalidArgument"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> InvalidArgument(string text) =>
        Of(DataverseErrorCode.InvalidArgument, text);

    /// <summary>The platform offers this, the local runtime does not; the fault points to the page that lists what there is.</summary>
    /// <param name="feature">What was asked for, by name, so that it ends the sentence "does not support ...".</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.NotSupported"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> NotSupported(string feature) =>
        Of(DataverseErrorCode.NotSupported, $"The local Dataverse does not support {feature}. docs/local-dataverse.md lists what it supports.");

    /// <summary>A failure that no rule foresaw: a full disk, a defect of this runtime.</summary>
    /// <param name="message">Name of the message that was being performed.</param>
    /// <param name="exception">
    /// What was thrown. Its text goes to the caller; the whole of it stays out of the fault, in the exception's Data under "Cause",
    /// for a debugger.
    /// </param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.Unexpected"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> Unexpected(string message, Exception exception)
    {
        var fault = Of(DataverseErrorCode.Unexpected, $"An unexpected error occurred in {message}: {exception.GetType().Name}: {exception.Message}");
        fault.Data["Cause"] = exception;
        return fault;
    }

    /// <summary>The operation is not allowed here.</summary>
    /// <param name="text">What was attempted, why it is refused and what to do instead: whole sentences for a person.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.NotSupported"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> InvalidOperation(string text) =>
        Of(DataverseErrorCode.NotSupported, text);

    /// <summary>The table is unknown.</summary>
    /// <param name="table">The name that was not found, as it was given.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.QueryBuilderNoEntity"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> UnknownTable(string table) =>
        Of(DataverseErrorCode.QueryBuilderNoEntity, $"The entity with a name = '{table}' was not found in the metadata. Import the solution that brings it first.");

    /// <summary>The column is unknown.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">The name that was not found, as it was given.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.QueryBuilderNoAttribute"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        Of(DataverseErrorCode.QueryBuilderNoAttribute, $"'{table}' entity doesn't contain attribute with Name = '{column}'.");

    /// <summary>The principal's roles lack a privilege.</summary>
    /// <param name="userId">Id of the systemuser row whose roles were asked.</param>
    /// <param name="privilege">Name of the privilege that is missing, for example prvReadLead.</param>
    /// <param name="table">Logical name of the table; null for a privilege of no table.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.PrivilegeDenied"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> PrivilegeDenied(Guid userId, string privilege, string? table) =>
        Of(DataverseErrorCode.PrivilegeDenied, table is null
            ? $"Principal user (Id={userId}, type=8) is missing {privilege} privilege."
            : $"Principal user (Id={userId}, type=8) is missing {privilege} privilege for entity '{table}'.");

    /// <summary>The privilege exists, but does not reach this row.</summary>
    /// <param name="userId">Id of the systemuser row whose roles were asked.</param>
    /// <param name="right">Name of the access right that is missing, for example WriteAccess.</param>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="id">Primary key of the row concerned.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.AccessDenied"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> AccessDenied(Guid userId, string right, string table, Guid id) =>
        Of(DataverseErrorCode.AccessDenied, $"Principal with id {userId} does not have {right} right(s) for record with id {id} of entity {table}");

    /// <summary>A secured column, and no profile of the caller that opens it.</summary>
    /// <param name="code">What is missing: one of the codes whose names begin with Attribute.</param>
    /// <param name="right">The same in a word, for example create.</param>
    /// <param name="userId">Id of the systemuser row whose profiles were asked.</param>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <returns>A fault of that code, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> ColumnDenied(int code, string right, Guid userId, string table, string column) =>
        Of(code, $"The user does not have {right} permissions to a secured field. The requested operation could not be completed. Column '{column}' of entity '{table}', user {userId}.");

    /// <summary>A service call inside a transaction that an earlier, swallowed failure has ended.</summary>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.NoActiveTransaction"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() =>
        Of(DataverseErrorCode.NoActiveTransaction, "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>A synchronous plug-in caught a service fault and returned normally.</summary>
    /// <param name="plugin">Full name of the class of the plug-in that went on.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.IsvTransactionCount"/>, to be thrown.</returns>
    /// <remarks>Source: https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors.</remarks>
    public static FaultException<OrganizationServiceFault> ReducedTransactionCount(string plugin) =>
        Of(DataverseErrorCode.IsvTransactionCount, $"ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing. Plug-in: {plugin}. There is no active transaction.");

    /// <summary>An operation took longer than allowed.</summary>
    /// <param name="what">What would have gone on, or came too late, as the subject of a sentence.</param>
    /// <param name="limit">Time that an operation has with all its plug-ins; shown in seconds.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.PluginTimeout"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> PluginTimeout(string what, TimeSpan limit) =>
        Of(DataverseErrorCode.PluginTimeout, string.Create(CultureInfo.InvariantCulture, $"The plug-in execution failed because the operation has timed-out at the Sandbox Client. System.TimeoutException: {what} came after the {limit.TotalSeconds} seconds that an operation may take with all its plug-ins."));

    /// <summary>Plug-ins call each other deeper than the limit.</summary>
    /// <param name="message">Name of the message that would have run too deep.</param>
    /// <param name="limit">Greatest depth allowed; the text names the one above it as the depth refused.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.MaximumDepthExceeded"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> MaximumDepth(string message, int limit) =>
        Of(DataverseErrorCode.MaximumDepthExceeded, $"This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. ({message} would run at depth {limit + 1}; the limit is {limit}.)");

    /// <summary>A row with this primary key exists.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="id">Primary key that is used twice.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.DuplicateRecord"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> DuplicateRecord(string table, Guid id) =>
        Of(DataverseErrorCode.DuplicateRecord, $"Cannot insert duplicate key. A record of '{table}' with the id {id} already exists.");

    /// <summary>A row with these alternate key values exists.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="key">Logical name of the alternate key that two rows would share.</param>
    /// <param name="values">The columns of the key with the values given, as a person would read them.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.DuplicateRecordEntityKey"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> DuplicateEntityKey(string table, string key, string values) =>
        Of(DataverseErrorCode.DuplicateRecordEntityKey, $"A record of '{table}' that has the attribute values {values} already exists. The entity key {key} requires that this set of attributes contains unique values. Select unique values and try again.");

    /// <summary>No row has these alternate key values.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="values">The columns of the key with the values given, as a person would read them.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.RecordNotFoundByEntityKey"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> NotFoundByEntityKey(string table, string values) =>
        Of(DataverseErrorCode.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {table} entity: {values}.");

    /// <summary>The columns given are no alternate key.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="columns">Logical names of the columns that were given as a key.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.InvalidEntityKey"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> InvalidEntityKey(string table, string columns) =>
        Of(DataverseErrorCode.InvalidEntityKey, $"The specified key attributes are not a defined key for the {table} entity: {columns}.");

    /// <summary>The row was changed since the caller read it.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="id">Primary key of the row concerned.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.ConcurrencyVersionMismatch"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> VersionMismatch(string table, Guid id) =>
        Of(DataverseErrorCode.ConcurrencyVersionMismatch, $"The version of the existing record doesn't match the RowVersion property provided. ({table} {id})");

    /// <summary>Row version checking without a row version.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.ConcurrencyVersionNotProvided"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> VersionNotProvided(string table) =>
        Of(DataverseErrorCode.ConcurrencyVersionNotProvided, $"The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches. ({table})");

    /// <summary>A text is too long.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">Logical name of the column, as the text shows it.</param>
    /// <param name="length">Length of the text that was given, in UTF-16 units.</param>
    /// <param name="maximum">Greatest length that the column allows, in UTF-16 units.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.StringLengthTooLong"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> TooLong(string table, string column, int length, int maximum) =>
        Of(DataverseErrorCode.StringLengthTooLong, $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{maximum}' (it has {length} characters).");

    /// <summary>A number or date is out of range.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">Logical name of the column, as the text shows it.</param>
    /// <param name="value">The value refused, as it was given.</param>
    /// <param name="minimum">Least value allowed, inclusive, in the type of the column.</param>
    /// <param name="maximum">Greatest value allowed, inclusive, in the type of the column.</param>
    /// <returns>
    /// A fault of the code <see cref="DataverseErrorCode.WholeNumberOutOfRange"/> for a whole number, else
    /// <see cref="DataverseErrorCode.ValueOutOfRange"/>, to be thrown.
    /// </returns>
    public static FaultException<OrganizationServiceFault> OutOfRange(string table, string column, IFormattable value, IFormattable minimum, IFormattable maximum) =>
        Of(value is int ? DataverseErrorCode.WholeNumberOutOfRange : DataverseErrorCode.ValueOutOfRange, string.Format(CultureInfo.InvariantCulture, "A validation error occurred. The value {0} of '{1}' on record of type '{2}' is outside the valid range {3} to {4}.", value, column, table, minimum, maximum));

    /// <summary>A choice has no such option.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">Logical name of the column, as the text shows it.</param>
    /// <param name="value">The value refused, as it was given.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.PicklistValueOutOfRange"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> UnknownOption(string table, string column, int value) =>
        Of(DataverseErrorCode.PicklistValueOutOfRange, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range: the choice has no such option.");

    /// <summary>A value has the wrong type for its column.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">Logical name of the column, as the text shows it.</param>
    /// <param name="expected">Name of the SDK's type that the column takes, for example OptionSetValue.</param>
    /// <param name="actual">Name of the type that was given.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.InvalidArgument"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> WrongType(string table, string column, string expected, string actual) =>
        InvalidArgument($"Incorrect attribute value type {actual} for '{column}' of '{table}'. Expected: {expected}.");

    /// <summary>The status reason does not belong to the state.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="state">Value of statecode that it was given with, or that the row has.</param>
    /// <param name="status">Value of statuscode that was given.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.InvalidStateCodeStatusCode"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> StatusNotOfState(string table, int state, int status) =>
        Of(DataverseErrorCode.InvalidStateCodeStatusCode, $"{status} is not a valid status code for state code {state} on {table}.");

    /// <summary>The status transition rules of the table forbid the change.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="id">Primary key of the row concerned.</param>
    /// <param name="activates">Whether the row would be active afterwards; it decides which of two codes the fault has.</param>
    /// <param name="before">Value of statuscode that the row has.</param>
    /// <param name="after">Value of statuscode that it was to get.</param>
    /// <returns>
    /// A fault of the code <see cref="DataverseErrorCode.StateTransitionActivateNewStatus"/> or
    /// <see cref="DataverseErrorCode.StateTransitionDeactivateNewStatus"/>, to be thrown.
    /// </returns>
    public static FaultException<OrganizationServiceFault> TransitionNotAllowed(string table, Guid id, bool activates, int before, int after) => Of(
        activates ? DataverseErrorCode.StateTransitionActivateNewStatus : DataverseErrorCode.StateTransitionDeactivateNewStatus,
        $"Because of the status transition rules, the {table} {id} can't go from the status {before} to {after}.");

    /// <summary>The platform has no such message for the table.</summary>
    /// <param name="message">Name of the message that the table lacks.</param>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="instead">What to do instead, as a sentence.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.MessageNotOfTable"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> MessageNotOfTable(string message, string table, string instead) =>
        Of(DataverseErrorCode.MessageNotOfTable, $"The '{message}' method does not support entities of type '{table}'. {instead}");

    /// <summary>Rows that restrict deletion still refer to the row.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="id">Primary key of the row concerned.</param>
    /// <param name="referencing">Logical name of the table whose rows refer to it.</param>
    /// <param name="relationship">Schema name of the relationship that restricts.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.CannotDeleteDueToAssociation"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> DeleteRestricted(string table, Guid id, string referencing, string relationship) =>
        Of(DataverseErrorCode.CannotDeleteDueToAssociation, $"The object you tried to delete is associated with another object and cannot be deleted. ({table} {id} is referenced by {referencing} through {relationship}.)");

    /// <summary>A required column has no value.</summary>
    /// <param name="table">Logical name of the table, as the text shows it.</param>
    /// <param name="column">Logical name of the column, as the text shows it.</param>
    /// <returns>A fault of the code <see cref="DataverseErrorCode.RequiredFieldMissing"/>, to be thrown.</returns>
    public static FaultException<OrganizationServiceFault> RequiredColumn(string table, string column) =>
        Of(DataverseErrorCode.RequiredFieldMissing, $"Required field '{column}' of '{table}' is missing.");
}
