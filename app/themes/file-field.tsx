import type { FieldErrors } from '#app/ui/field-errors.ts'

/** A file of contributions, with what may stand in it. */
export function FileField({ errors }: { errors: FieldErrors | undefined }) {
  const error = errors?.file
  return (
    <>
      <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
        <label className="govuk-label" htmlFor="file">
          A CSV file or a Word document (.docx), up to 2 MB
        </label>
        {error && (
          <p className="govuk-error-message" id="file-error">
            <span className="govuk-visually-hidden">Error:</span> {error}
          </p>
        )}
        <input
          className="govuk-file-upload"
          type="file"
          id="file"
          name="file"
          accept=".csv,.docx"
          {...(error ? { 'aria-describedby': 'file-error' } : {})}
        />
      </div>
      <details className="govuk-details">
        <summary className="govuk-details__summary">
          <span className="govuk-details__summary-text">What the file should look like</span>
        </summary>
        <div className="govuk-details__text">
          <p>
            The first line of a CSV file names the columns: <strong>words</strong> and{' '}
            <strong>name</strong> must be there; <strong>channel</strong> (letter, call, meeting or
            email), <strong>date</strong>, <strong>email</strong>, <strong>address</strong>,{' '}
            <strong>may contact</strong> (yes or no), <strong>on behalf of</strong> and{' '}
            <strong>ward</strong> may be.
          </p>
          <p>
            A letter in Word or pasted begins with a line such as “Name: Edith Croft”, and may say
            “Date: 27/3/2026”, “Email:” and the others in the same way. What she wrote follows.
          </p>
        </div>
      </details>
    </>
  )
}
