using CrmAlignment.Model.Tables;
using Names = CrmAlignment.Model.Tables.KpiFactTable;

namespace CrmAlignment.Model.Schema.Tables;

/// <summary>Declaration of <see cref="KpiFactTable"/>. Insert-only: steps write it, the fold marks it, people only read it.</summary>
internal static class KpiFactSchema
{
    internal static TableSchema Table { get; } = new()
    {
        LogicalName = Names.LogicalName,
        SchemaName = "crma_KpiFact",
        Ownership = Ownership.Organization,
        Label = Glossary.KpiFact.Name,
        CollectionLabel = Glossary.KpiFact.Plural,
        Description = new(
            "The ledger: what one change of one record added to the KPIs or took from them. Never edited; amounts in base currency.",
            "Реестр: что одно изменение одной записи добавило к показателям или вычло из них. Не изменяется; суммы в базовой валюте.",
            "Реєстр: що одна зміна одного запису додала до показників або відняла від них. Не змінюється; суми в базовій валюті.",
            "台账：一条记录的一次变更使绩效指标增减了多少。不可修改；金额以基础货币计。"),
        Columns =
        [
            new TextColumn(
                Names.Name, 200,
                new("Name", "Название", "Назва", "名称"),
                new("Source table, record and date.", "Исходная таблица, запись и дата.", "Вихідна таблиця, запис і дата.", "来源表、记录和日期。"))
            { IsPrimaryName = true, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.Key, 200,
                new("Key", "Ключ", "Ключ", "键"),
                new(
                    "Unique key of the posting: a retry cannot post it again.",
                    "Уникальный ключ проводки: повтор операции не проведет ее еще раз.",
                    "Унікальний ключ проведення: повтор операції не проведе його ще раз.",
                    "记账的唯一键：重试不会重复记账。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.SourceTable, 100,
                new("Source table", "Исходная таблица", "Вихідна таблиця", "来源表"),
                new("Logical name of the table of the source record.", "Логическое имя таблицы исходной записи.", "Логічне ім’я таблиці вихідного запису.", "来源记录所在表的逻辑名称。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new TextColumn(
                Names.SourceId, 50,
                new("Source record", "Исходная запись", "Вихідний запис", "来源记录"),
                new("Id of the source record.", "Идентификатор исходной записи.", "Ідентифікатор вихідного запису.", "来源记录的标识。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.OccurredOn, DateTimeBehavior.UserLocal,
                new("Occurred on", "Время события", "Час події", "发生时间"),
                new(
                    "Instant of the event; empty where the source has only a date.",
                    "Момент события; пусто, если у источника есть только дата.",
                    "Момент події; порожньо, якщо джерело має лише дату.",
                    "事件发生的时刻；来源只有日期时为空。"))
            { IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.Date, DateTimeBehavior.DateOnly,
                new("Date", "Дата", "Дата", "日期"),
                new(
                    "Date of the event in the organization's time zone; the fold fills it in from the instant.",
                    "Дата события в часовом поясе компании; заполняется при сведении.",
                    "Дата події в часовому поясі компанії; заповнюється під час зведення.",
                    "事件在公司时区中的日期；汇总时由时刻得出。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.CustomerKey, 60,
                new("Customer key", "Ключ клиента", "Ключ клієнта", "客户键"),
                new(
                    "account: or contact: and the id. Stays when the customer is deleted, so that the fold takes back the right client's numbers.",
                    "account: или contact: и идентификатор. Остается и после удаления клиента, чтобы показатели вычитались у того же клиента.",
                    "account: або contact: та ідентифікатор. Лишається й після видалення клієнта, щоб показники віднімалися від того самого клієнта.",
                    "account: 或 contact: 加标识。客户被删除后仍保留，以便从正确的客户扣减。"))
            { IsReadOnlyOnForms = true },
            .. CustomerColumns.Customer("kpifact"),
            .. CustomerColumns.Scopes("kpifact"),
            .. MeasureColumns.All(),
            new TwoOptionsColumn(
                Names.Folded, false,
                new("Folded", "Сведено", "Зведено", "已汇总"),
                new(
                    "Whether the scorecards contain it.",
                    "Учтена ли запись в картах показателей.",
                    "Чи враховано запис у картах показників.",
                    "是否已计入记分卡。"))
            { Required = Requirement.ApplicationRequired, IsReadOnlyOnForms = true },
            new DateTimeColumn(
                Names.FoldedOn, DateTimeBehavior.UserLocal,
                new("Folded on", "Время сведения", "Час зведення", "汇总时间"),
                new("When it was folded.", "Когда запись сведена.", "Коли запис зведено.", "汇总的时间。"))
            { IsReadOnlyOnForms = true },
            new TextColumn(
                Names.UnfoldedKey, 50,
                new("Unfolded key", "Ключ несведенной записи", "Ключ незведеного запису", "未汇总键"),
                new(
                    "Date of the event and id of the row while it is not folded, empty afterwards: the fold finds what is new by it.",
                    "Дата события и идентификатор записи, пока она не сведена; затем пусто: по нему сведение находит новое.",
                    "Дата події та ідентифікатор запису, поки його не зведено; потім порожньо: за ним зведення знаходить нове.",
                    "未汇总时为事件日期加记录标识，之后清空：汇总据此找到新记录。"))
            { IsReadOnlyOnForms = true },
        ],
        Keys =
        [
            new("crma_kpifactkey", [Names.Key], new("Posting", "Проводка", "Проведення", "记账")),

            // For its index, which begins with the source, so that the rows of a source are found without reading the ledger: the platform
            // indexes no text column by itself, but it does every alternate key
            // (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity). 250 characters of two bytes each
            // stay below the 900 bytes that the page allows.
            new("crma_kpifactsource", [Names.SourceId, Names.Key], new("Source and posting", "Источник и проводка", "Джерело і проведення", "来源与记账")),

            // For its index, too, in which folded facts are empty: what is not folded lies together, however long the ledger is.
            new("crma_kpifactunfolded", [Names.UnfoldedKey], new("Not folded yet", "Еще не сведено", "Ще не зведено", "尚未汇总")),
        ],
    };
}
